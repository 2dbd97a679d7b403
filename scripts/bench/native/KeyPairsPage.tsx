import { useEffect, useRef, useState } from 'react';
import {
  readInstances,
  readKeyPairs,
  readRegions,
  readResourceGroups,
  type Choice,
  type Instance,
  type KeyPair,
} from './api';
import { CreateDialog } from './CreateDialog';
import { KeyPairTable } from './KeyPairTable';

const pageSize = 50;

/** The console's list in plain React and plain HTML: the same data, from the same requests. */
export function KeyPairsPage() {
  const [keyPairs, setKeyPairs] = useState<KeyPair[]>([]);
  const [instances, setInstances] = useState<Instance[]>([]);
  const [regions, setRegions] = useState<Choice[]>([]);
  const [groups, setGroups] = useState<Choice[]>([]);
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState('');
  const [page, setPage] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    void readKeyPairs(setKeyPairs).then(setKeyPairs);
    void readInstances().then(setInstances);
    void readRegions().then(setRegions);
    void readResourceGroups().then(setGroups);
  }, []);

  const wanted = search.toLowerCase();
  const found = keyPairs
    .filter(
      (keyPair) =>
        (group === '' || keyPair.ResourceGroupId === group) &&
        (keyPair.KeyPairName.toLowerCase().includes(wanted) ||
          keyPair.KeyPairFingerPrint.includes(wanted)),
    )
    .toSorted(
      (a, b) =>
        b.CreationTime.localeCompare(a.CreationTime) || a.KeyPairName.localeCompare(b.KeyPairName),
    );
  return (
    <>
      <header>
        <Select label="Region" choices={regions} />
        <h1>SSH key pairs</h1>
        <button type="button" onClick={() => dialog.current?.showModal()}>
          Create SSH Key Pair
        </button>
        <input
          aria-label="Search key pairs"
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
            setPage(0);
          }}
        />
        <Select label="Resource group" choices={groups} onChange={setGroup} />
      </header>
      {keyPairs.length > 0 && (
        <KeyPairTable
          keyPairs={found.slice(page * pageSize, (page + 1) * pageSize)}
          instances={instances}
        />
      )}
      <footer>
        <span>{`Total: ${found.length}`}</span>
        <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
          Previous page
        </button>
        <button
          type="button"
          disabled={(page + 1) * pageSize >= found.length}
          onClick={() => setPage(page + 1)}
        >
          Next page
        </button>
      </footer>
      <CreateDialog ref={dialog} />
    </>
  );
}

interface SelectProps {
  label: string;
  choices: readonly Choice[];
  onChange?: (id: string) => void;
}

function Select({ label, choices, onChange }: SelectProps) {
  return (
    <select aria-label={label} onChange={({ target }) => onChange?.(target.value)}>
      <option value="">All</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
