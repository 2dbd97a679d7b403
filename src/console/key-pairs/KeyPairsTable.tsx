import type { ReactNode } from 'react';
import type { KeyPair } from '../../contract/key-pairs';
import { CopyButton } from '../ui/CopyButton';
import { Icon } from '../ui/Icon';
import { CreationTime } from './CreationTime';
import styles from './KeyPairsTable.module.css';
import type { Sort, SortColumn } from './list-view';
import { Matched } from './Matched';

interface KeyPairsTableProps {
  rows: readonly KeyPair[];
  search: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
  selected: ReadonlySet<string>;
  onSelect: (names: readonly string[], isSelected: boolean) => void;
  justCreated: string | null;
  actionsFor: (keyPair: KeyPair) => ReactNode;
}

/*
 * The roles are written out because on a narrow screen the rows become cards, and a browser takes
 * the table's meaning away with its `display`.
 */
export function KeyPairsTable(props: KeyPairsTableProps) {
  const { rows, search, sort, onSort, selected, onSelect, justCreated, actionsFor } = props;
  const names = rows.map((row) => row.KeyPairName);
  return (
    <table role="table" aria-label="SSH key pairs" className={styles['table']}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={styles['check']}>
            <SelectAll names={names} selected={selected} onSelect={onSelect} />
          </th>
          <SortableHeader column="name" label="Name" sort={sort} onSort={onSort} />
          <th role="columnheader" scope="col">
            Fingerprint
          </th>
          <SortableHeader column="created" label="Created" sort={sort} onSort={onSort} />
          <th role="columnheader" scope="col" className={styles['actions']}>
            Actions
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((keyPair) => {
          const name = keyPair.KeyPairName;
          const isSelected = selected.has(name);
          return (
            <tr
              key={name}
              role="row"
              aria-selected={isSelected}
              data-just-created={name === justCreated || undefined}
            >
              <td role="cell" className={styles['check']}>
                <input
                  type="checkbox"
                  aria-label={`Select ${name}`}
                  checked={isSelected}
                  onChange={(event) => onSelect([name], event.target.checked)}
                />
              </td>
              <td role="cell" className={styles['name']}>
                <bdi>
                  <Matched text={name} search={search} />
                </bdi>
                {name === justCreated && <span className={styles['new']}>New</span>}
              </td>
              <td role="cell" className={styles['fingerprint']}>
                <code>
                  <Matched text={keyPair.KeyPairFingerPrint} search={search} />
                </code>
                <CopyButton what="fingerprint" text={keyPair.KeyPairFingerPrint} />
              </td>
              <td role="cell" className={styles['created']}>
                <CreationTime time={keyPair.CreationTime} />
              </td>
              <td role="cell" className={styles['actions']}>
                {actionsFor(keyPair)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SelectAllProps {
  names: readonly string[];
  selected: ReadonlySet<string>;
  onSelect: (names: readonly string[], isSelected: boolean) => void;
}

export function SelectAll({ names, selected, onSelect }: SelectAllProps) {
  const count = names.filter((name) => selected.has(name)).length;
  const all = names.length > 0 && count === names.length;
  return (
    <input
      type="checkbox"
      aria-label="Select all on this page"
      disabled={names.length === 0}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !all;
      }}
      onChange={(event) => onSelect(names, event.target.checked)}
    />
  );
}

interface SortableHeaderProps {
  column: SortColumn;
  label: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function SortableHeader({ column, label, sort, onSort }: SortableHeaderProps) {
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className={styles['sort']}
        onClick={() => onSort({ column, descending: isSorted ? !sort.descending : false })}
      >
        {label}
        <Icon
          name={isSorted ? direction : 'ascending'}
          className={isSorted ? styles['sorted']! : styles['unsorted']!}
        />
      </button>
    </th>
  );
}
