import { useState } from 'react';
import type { Instance, KeyPair } from './api';
import { Icon } from './Icon';
import { KeyPairRow } from './KeyPairRow';

export type SortColumn = 'name' | 'bound' | 'created';

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

interface KeyPairTableProps {
  keyPairs: readonly KeyPair[];
  boundTo: ReadonlyMap<string, Instance[]>;
  search: string;
  onSearch: (text: string) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

export function KeyPairTable(props: KeyPairTableProps) {
  const { keyPairs, boundTo, search, onSearch, sort, onSort } = props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const isAllSelected = keyPairs.every(({ KeyPairName }) => selected.has(KeyPairName));

  function toggle(name: string) {
    const next = new Set(selected);
    if (!next.delete(name)) next.add(name);
    setSelected(next);
  }

  function toggleAll() {
    setSelected(new Set(isAllSelected ? [] : keyPairs.map(({ KeyPairName }) => KeyPairName)));
  }

  const header = (column: SortColumn, label: string) => {
    const isSorted = sort.column === column;
    const direction = sort.descending ? 'descending' : 'ascending';
    return (
      <th scope="col" className={column} aria-sort={isSorted ? direction : 'none'}>
        <button
          type="button"
          onClick={() => onSort({ column, descending: isSorted && !sort.descending })}
        >
          {label} <Icon name="sort" />
        </button>
      </th>
    );
  };

  return (
    <>
      <table aria-label="SSH key pairs">
        <thead>
          <tr>
            <th scope="col" className="check">
              <input
                type="checkbox"
                aria-label="Select all on this page"
                checked={isAllSelected}
                onChange={toggleAll}
              />
            </th>
            {header('name', 'Name')}
            <th scope="col" className="fingerprint">
              Fingerprint
            </th>
            {header('bound', 'Bound instances')}
            <th scope="col" className="tags">
              Tags
            </th>
            {header('created', 'Created')}
            <th scope="col" className="actions">
              Actions
            </th>
          </tr>
        </thead>
        <tbody>
          {keyPairs.map((keyPair) => (
            <KeyPairRow
              key={keyPair.KeyPairName}
              keyPair={keyPair}
              instances={boundTo.get(keyPair.KeyPairName) ?? []}
              search={search}
              onSearch={onSearch}
              isSelected={selected.has(keyPair.KeyPairName)}
              onToggle={() => toggle(keyPair.KeyPairName)}
            />
          ))}
        </tbody>
      </table>
      <p>{selected.size} selected</p>
    </>
  );
}
