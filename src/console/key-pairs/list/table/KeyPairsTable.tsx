import { KeyPairCells } from './KeyPairCells';
import styles from './KeyPairsTable.module.css';
import type { RowAction } from '../../../routing/row-action';
import type { FoundRow, Sort } from '../list-view';
import { SelectAll } from '../selection/SelectAll';
import type { Selection } from '../selection/use-selection';
import { SortableHeader } from './SortableHeader';

interface KeyPairsTableProps {
  shown: readonly FoundRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  selection: Selection;
  justCreated: string | null;
  /** Why instances may be missing. */
  whyUnknown: string;
  /** The address of a key pair's own place. */
  hrefOf: (name: string) => string;
  onTag: (filter: string) => void;
  onAction: (action: RowAction, name: string) => void;
  readPublicKey: (name: string) => Promise<string | null>;
}

/*
 * The roles are written out because on a narrow screen the rows become cards, and a browser takes
 * the table's meaning away with its `display`.
 */
export function KeyPairsTable(props: KeyPairsTableProps) {
  const { shown, selection, justCreated, hrefOf } = props;
  const { selected } = selection;
  const sorting = { sort: props.sort, onSort: props.onSort };
  return (
    <table role="table" aria-label="SSH key pairs" className={styles['table']}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={styles['check']}>
            <SelectAll
              names={shown.map(({ row }) => row.name)}
              selected={selected}
              onSelect={selection.set}
            />
          </th>
          <SortableHeader className={styles['name']} column="name" label="Name" {...sorting} />
          <th role="columnheader" scope="col" className={styles['fingerprint']}>
            Fingerprint
          </th>
          <SortableHeader
            className={styles['bound']}
            column="bound"
            label="Bound instances"
            {...sorting}
          />
          <th role="columnheader" scope="col" className={styles['tags']}>
            Tags
          </th>
          <SortableHeader
            className={styles['created']}
            column="created"
            label="Created"
            {...sorting}
          />
          <th role="columnheader" scope="col" className={styles['actions']}>
            Actions
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map(({ row, match }) => (
          <tr
            key={row.name}
            role="row"
            aria-selected={selected.has(row.name)}
            data-just-created={row.name === justCreated || undefined}
          >
            <KeyPairCells
              row={row}
              match={match}
              href={hrefOf(row.name)}
              isSelected={selected.has(row.name)}
              isNew={row.name === justCreated}
              whyUnknown={props.whyUnknown}
              onToggle={selection.toggle}
              onTag={props.onTag}
              onAction={props.onAction}
              readPublicKey={props.readPublicKey}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
