import { useRef } from 'react';
import { useLanguage } from '../../../i18n/language';
import { t } from '../../../i18n/t';
import { useAccess, writeBlock } from '../../../account/access';
import { CopyFallback } from '../../../ui/CopyFallback';
import { isolated } from '../../../ui/isolated';
import { SelectAll } from '../../../ui/SelectAll';
import { unstickTall } from '../../../ui/unstick-tall';
import { useCopy } from '../../../ui/use-copy';
import { useStable } from '../../../ui/use-stable';
import { ColumnHeader } from './ColumnHeader';
import { columns } from './columns';
import { KeyPairRow } from './KeyPairRow';
import type { RowHandlers } from './RowButtons';
import styles from './KeyPairsTable.module.css';
import type { FoundRow, Sort } from '../list-view';
import type { Selection } from '../selection/use-selection';

interface KeyPairsTableProps {
  shown: readonly FoundRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  selection: Selection;
  justCreated: string | null;
  whyUnknown: string;
  hrefOf: (name: string) => string;
  onTag: (filter: string) => void;
  readPublicKey: (name: string) => Promise<string | null>;
}

/** Roles are explicit because the cards' `display` removes the table semantics. */
export function KeyPairsTable(props: KeyPairsTableProps) {
  const { shown, selection, justCreated, hrefOf } = props;
  const { selected } = selection;
  const language = useLanguage();
  const whyBlocked = useAccess(writeBlock);
  const { copied, copy, ...copying } = useCopy();
  const isShiftNoted = useRef(false);
  const handlers = useStable<RowHandlers>({
    toggle: (name, isSelected, isShiftPressed) => {
      selection.toggle(name, isSelected, isShiftPressed || isShiftNoted.current);
      isShiftNoted.current = false;
    },
    noteShift: (isPressed) => {
      isShiftNoted.current = isPressed;
    },
    filterByTag: props.onTag,
    copy,
    readPublicKey: props.readPublicKey,
  });
  return (
    <>
      <table role="table" aria-label={t('SSH key pairs')} className={styles['table']}>
        <thead ref={unstickTall} role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles['check']}>
              <SelectAll
                aria-label={t('Select all on this page')}
                ids={shown.map(({ row }) => row.name)}
                selected={selected}
                onSelect={selection.set}
              />
            </th>
            {columns.map((column) => (
              <ColumnHeader key={column} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map(({ row, match }) => (
            <KeyPairRow
              key={row.name}
              row={row}
              match={match}
              href={hrefOf(row.name)}
              isSelected={selected.has(row.name)}
              isNew={row.name === justCreated}
              whyUnknown={props.whyUnknown}
              writeBlock={whyBlocked}
              copied={copied?.includes(isolated(row.name)) ? copied : null}
              handlers={handlers}
              language={language}
            />
          ))}
        </tbody>
      </table>
      <CopyFallback {...copying} />
    </>
  );
}
