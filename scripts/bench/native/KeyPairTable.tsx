import { useState } from 'react';
import type { Instance, KeyPair } from './api';

interface KeyPairTableProps {
  keyPairs: readonly KeyPair[];
  instances: readonly Instance[];
}

export function KeyPairTable({ keyPairs, instances }: KeyPairTableProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  function toggle(name: string) {
    const next = new Set(selected);
    if (!next.delete(name)) next.add(name);
    setSelected(next);
  }

  return (
    <table aria-label="SSH key pairs">
      <thead>
        <tr>
          <th />
          <th>Name</th>
          <th>Fingerprint</th>
          <th>Bound instances</th>
          <th>Tags</th>
          <th>Created</th>
          <th>Actions</th>
        </tr>
      </thead>
      <tbody>
        {keyPairs.map(({ KeyPairName: name, KeyPairFingerPrint, CreationTime, Tags }) => (
          <tr key={name}>
            <td>
              <input
                type="checkbox"
                aria-label={`Select ${name}`}
                checked={selected.has(name)}
                onChange={() => toggle(name)}
              />
            </td>
            <td>
              <a href={`/pair/${name}`}>{name}</a>
            </td>
            <td>
              <code>{KeyPairFingerPrint}</code>
            </td>
            <td>
              {instances
                .filter(({ KeyPairName }) => KeyPairName === name)
                .map(({ InstanceName }) => InstanceName)
                .join(', ')}
            </td>
            <td>{Tags?.Tag.map(({ TagKey, TagValue }) => `${TagKey}:${TagValue}`).join(' ')}</td>
            <td>{new Date(CreationTime).toLocaleString()}</td>
            <td>
              <button type="button">Bind</button>
              <button type="button">Unbind</button>
              <button type="button">Delete</button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
