import { shortestFingerprint, type Instance, type KeyPair } from './api';
import { Icon, IconButton } from './controls';

const timeFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const columns = ['Name', 'Fingerprint', 'Bound instances', 'Tags', 'Created', 'Actions'];
const sortable = ['Name', 'Bound instances', 'Created'];

interface KeyPairTableProps {
  keyPairs: readonly KeyPair[];
  boundTo: ReadonlyMap<string, Instance[]>;
  search: string;
}

export function KeyPairTable({ keyPairs, boundTo, search }: KeyPairTableProps) {
  return (
    <table aria-label="SSH key pairs">
      <thead>
        <tr>
          <th scope="col">
            <input type="checkbox" aria-label="Select all on this page" />
          </th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={column === 'Created' ? 'descending' : undefined}
            >
              {sortable.includes(column) ? (
                <button type="button">
                  {column} <Icon name="sort" />
                </button>
              ) : (
                column
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyPairs.map((keyPair) => (
          <KeyPairRow
            key={keyPair.KeyPairName}
            keyPair={keyPair}
            instances={boundTo.get(keyPair.KeyPairName) ?? []}
            search={search}
          />
        ))}
      </tbody>
    </table>
  );
}

interface KeyPairRowProps {
  keyPair: KeyPair;
  instances: readonly Instance[];
  search: string;
}

function KeyPairRow({ keyPair, instances, search }: KeyPairRowProps) {
  const { KeyPairName: name, KeyPairFingerPrint: fingerprint, CreationTime, Tags } = keyPair;
  const href = `/pair/${encodeURIComponent(name)}`;
  const bound = instances.map(({ InstanceName }) => InstanceName).toSorted();
  const more = bound.length > 2 ? ` and ${bound.length - 2} more` : '';
  return (
    <tr>
      <td>
        <input type="checkbox" aria-label={`Select ${name}`} />
      </td>
      <td>
        <a href={href}>
          <Highlighted text={name} search={search} />
        </a>
        <IconButton icon="copy" label={`Copy name ${name}`} />
      </td>
      <td>
        <code>
          <Highlighted
            text={fingerprint}
            search={search.length >= shortestFingerprint ? search : ''}
          />
        </code>
        <IconButton icon="copy" label={`Copy fingerprint of ${name}`} />
        <IconButton icon="key" label={`Copy public key of ${name}`} />
      </td>
      <td>
        {bound.length === 0 ? (
          <span className="secondary">Not bound</span>
        ) : (
          <>
            <a href={href}>{bound.slice(0, 2).join(', ') + more}</a>
            <div className="secondary">
              {bound.length === 1 ? '1 instance' : `${bound.length} instances`}
            </div>
          </>
        )}
      </td>
      <td>
        <ul>
          {Tags?.Tag.map(({ TagKey, TagValue }) => (
            <li key={TagKey}>
              <button
                type="button"
                className="chip"
                title={`Show the key pairs with the tag ${TagKey}:${TagValue}`}
              >
                <Highlighted text={`${TagKey}:${TagValue}`} search={search} />
              </button>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <time dateTime={CreationTime} title={CreationTime}>
          {timeFormat.format(new Date(CreationTime))}
        </time>
      </td>
      <td className="actions">
        {['Bind', 'Unbind', 'Delete'].map((action) => (
          <button
            key={action}
            type="button"
            aria-label={`${action} ${name}`}
            disabled={action === 'Unbind' && bound.length === 0}
          >
            {action}
          </button>
        ))}
      </td>
    </tr>
  );
}

function Highlighted({ text, search }: { text: string; search: string }) {
  const start = text.toLowerCase().indexOf(search.toLowerCase());
  if (search === '' || start < 0) return text;
  const end = start + search.length;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
