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
import { IconButton } from './Icon';
import { shortestFingerprint } from './KeyPairRow';
import { KeyPairTable, type Sort } from './KeyPairTable';
import { Select } from './Select';
import { Shell } from './Shell';

const pageSize = 50;
const quota = 500;

/** The console's list in plain React and plain HTML: the same data, requests, and content. */
export function KeyPairsPage() {
  const [keyPairs, setKeyPairs] = useState<KeyPair[]>([]);
  const [instances, setInstances] = useState<Instance[]>([]);
  const [regions, setRegions] = useState<Choice[]>([]);
  const [region, setRegion] = useState('cn-hangzhou');
  const [groups, setGroups] = useState<Choice[]>([]);
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'created', descending: true });
  const [page, setPage] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    loadList(setKeyPairs, setInstances);
    void readRegions().then(setRegions);
    void readResourceGroups().then(setGroups);
  }, []);

  function find(text: string) {
    setSearch(text);
    setPage(0);
  }

  const boundTo = Map.groupBy(instances, ({ KeyPairName }) => KeyPairName);
  const found = keyPairs
    .filter((each) => (group === '' || each.ResourceGroupId === group) && matches(each, search))
    .toSorted((a, b) => (sort.descending ? -1 : 1) * compare(a, b, sort, boundTo) || byName(a, b));

  const actions = (
    <>
      <button type="button" className="primary" onClick={() => dialog.current?.showModal()}>
        Create SSH Key Pair
      </button>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Import SSH Key Pair
      </button>
    </>
  );

  return (
    <Shell
      regionControl={
        <Select label="Region" all="" choices={regions} value={region} onChange={setRegion} />
      }
    >
      <header className="heading">
        <div>
          <h1>SSH Key Pairs</h1>
          <p className="secondary">
            For Linux instances only. ECS stores the public key. You save the private key.{' '}
            <a href="https://www.alibabacloud.com/help">Documentation</a>
          </p>
        </div>
        <div>
          {actions}
          <p className="secondary">
            {keyPairs.length} of {quota} key pairs
          </p>
          <meter max={quota} high={quota * 0.9} value={keyPairs.length} />
        </div>
      </header>
      <div className="toolbar">
        <input
          aria-label="Search key pairs"
          placeholder="Name, fingerprint, or tag"
          value={search}
          onChange={({ target }) => find(target.value)}
        />
        <button type="button">Which key is this file?</button>
        <Select
          label="Resource group"
          all="All resource groups"
          choices={groups}
          value={group}
          onChange={setGroup}
        />
        <button type="button">Filters</button>
        <IconButton icon="download" label="Export as CSV" />
        <IconButton
          icon="refresh"
          label="Refresh"
          onClick={() => loadList(setKeyPairs, setInstances)}
        />
      </div>
      {keyPairs.length > 0 && (
        <KeyPairTable
          keyPairs={found.slice(page * pageSize, (page + 1) * pageSize)}
          boundTo={boundTo}
          search={search}
          onSearch={find}
          sort={sort}
          onSort={setSort}
        />
      )}
      <footer>
        <button type="button">Delete</button>
        <span>{`Total: ${found.length}`}</span>
        <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
          Previous page
        </button>
        <span>{`${page + 1} / ${Math.max(1, Math.ceil(found.length / pageSize))}`}</span>
        <button
          type="button"
          disabled={(page + 1) * pageSize >= found.length}
          onClick={() => setPage(page + 1)}
        >
          Next page
        </button>
      </footer>
      <CreateDialog ref={dialog} groups={groups} onClose={() => dialog.current?.close()} />
    </Shell>
  );
}

function loadList(
  onKeyPairs: (keyPairs: KeyPair[]) => void,
  onInstances: (instances: Instance[]) => void,
) {
  void readKeyPairs(onKeyPairs).then(onKeyPairs);
  void readInstances().then(onInstances);
}

function matches({ KeyPairName, KeyPairFingerPrint, Tags }: KeyPair, search: string): boolean {
  const wanted = search.toLowerCase();
  const texts = [
    KeyPairName,
    ...(Tags?.Tag.map(({ TagKey, TagValue }) => `${TagKey}:${TagValue}`) ?? []),
    ...(wanted.length >= shortestFingerprint ? [KeyPairFingerPrint] : []),
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

function compare(
  a: KeyPair,
  b: KeyPair,
  { column }: Sort,
  boundTo: ReadonlyMap<string, Instance[]>,
): number {
  const countOf = ({ KeyPairName }: KeyPair) => boundTo.get(KeyPairName)?.length ?? 0;
  if (column === 'created') return Date.parse(a.CreationTime) - Date.parse(b.CreationTime);
  if (column === 'bound') return countOf(a) - countOf(b);
  return byName(a, b);
}

function byName(a: KeyPair, b: KeyPair): number {
  return a.KeyPairName.localeCompare(b.KeyPairName);
}
