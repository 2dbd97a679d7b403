import { useEffect, useRef, useState } from 'react';
import {
  readInstances,
  readKeyPairs,
  readRegionNames,
  readResourceGroupNames,
  shortestFingerprint,
  type Instance,
  type KeyPair,
} from './api';
import { CreateDialog } from './CreateDialog';
import { IconButton, Select } from './controls';
import { KeyPairTable } from './KeyPairTable';

const pageSize = 50;
const quota = 500;

const sections = [
  ['', 'Overview', 'Instances'],
  ['Block Storage', 'Disks'],
  ['Snapshots and Images', 'Snapshots', 'Automatic Snapshot Policies', 'Images'],
  ['Networks and Security', 'Security Groups', 'ENI', 'Deployment Sets', 'SSH Key Pair'],
  ['', 'Tags', 'Launch Template', 'Cloud Assistant'],
];

/**
 * The console's list in plain React and HTML: the same data, requests, and content. Only searching and
 * opening the dialog work.
 */
export function KeyPairsPage() {
  const [keyPairs, setKeyPairs] = useState<KeyPair[]>([]);
  const [instances, setInstances] = useState<Instance[]>([]);
  const [regions, setRegions] = useState<string[]>([]);
  const [groups, setGroups] = useState<string[]>([]);
  const [search, setSearch] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    void readKeyPairs(setKeyPairs).then(setKeyPairs);
    void readInstances().then(setInstances);
    void readRegionNames().then(setRegions);
    void readResourceGroupNames().then(setGroups);
  }, []);

  const boundTo = Map.groupBy(instances, ({ KeyPairName }) => KeyPairName);
  const found = keyPairs
    .filter((keyPair) => matches(keyPair, search))
    .toSorted(
      (a, b) =>
        Date.parse(b.CreationTime) - Date.parse(a.CreationTime) ||
        a.KeyPairName.localeCompare(b.KeyPairName),
    );
  return (
    <div className="shell">
      <header className="topBar">
        <b>ECS Key Pair Console</b>
        <Select label="Region" all="" choices={regions} />
        <Select label="Language" all="English" choices={[]} />
      </header>
      <nav>
        {sections.map(([title, ...entries]) => (
          <section key={entries[0]}>
            {title !== '' && <p>{title}</p>}
            <ul>
              {entries.map((entry) => (
                <li key={entry}>
                  {entry === 'SSH Key Pair' ? (
                    <a href="/" aria-current="page">
                      {entry}
                    </a>
                  ) : (
                    <span title={`${entry} isn’t part of this console`}>{entry}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main>
        <header className="heading">
          <div>
            <h1>SSH Key Pairs</h1>
            <p className="secondary">
              For Linux instances only. ECS stores the public key. You save the private key.{' '}
              <a href="https://www.alibabacloud.com/help">Documentation</a>
            </p>
          </div>
          <div>
            <button type="button" onClick={() => dialog.current?.showModal()}>
              Create SSH Key Pair
            </button>
            <button type="button">Import SSH Key Pair</button>
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
            onChange={({ target }) => setSearch(target.value)}
          />
          <button type="button">Which key is this file?</button>
          <Select label="Resource group" all="All resource groups" choices={groups} />
          <button type="button">Filters</button>
          <IconButton icon="download" label="Export as CSV" />
          <IconButton icon="refresh" label="Refresh" />
        </div>
        {keyPairs.length > 0 && (
          <KeyPairTable keyPairs={found.slice(0, pageSize)} boundTo={boundTo} search={search} />
        )}
        <footer>
          <button type="button">Delete</button>
          <span>0 selected</span>
          <span>{`Total: ${found.length}`}</span>
          <button type="button" disabled>
            Previous page
          </button>
          <span>{`1 / ${Math.max(1, Math.ceil(found.length / pageSize))}`}</span>
          <button type="button" disabled={found.length <= pageSize}>
            Next page
          </button>
        </footer>
      </main>
      <CreateDialog ref={dialog} groups={groups} onClose={() => dialog.current?.close()} />
    </div>
  );
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
