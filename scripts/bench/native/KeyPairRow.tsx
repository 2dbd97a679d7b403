import { readPublicKey, type Instance, type KeyPair } from './api';
import { IconButton } from './Icon';

const timeFormat = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** Part of a fingerprint is searched for from here on, as in the console. */
export const shortestFingerprint = 4;

interface KeyPairRowProps {
  keyPair: KeyPair;
  instances: readonly Instance[];
  search: string;
  onSearch: (text: string) => void;
  isSelected: boolean;
  onToggle: () => void;
}

export function KeyPairRow(props: KeyPairRowProps) {
  const { keyPair, instances, search, onSearch, isSelected, onToggle } = props;
  const { KeyPairName: name, KeyPairFingerPrint: fingerprint, CreationTime, Tags } = keyPair;
  const href = `/pair/${encodeURIComponent(name)}`;
  return (
    <tr aria-selected={isSelected}>
      <td className="check">
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={onToggle}
        />
      </td>
      <td className="name">
        <a href={href}>
          <Highlighted text={name} search={search} />
        </a>
        <IconButton icon="copy" label={`Copy name ${name}`} onClick={() => copy(name)} />
      </td>
      <td className="fingerprint">
        <code>
          <Highlighted
            text={fingerprint}
            search={search.length >= shortestFingerprint ? search : ''}
          />
        </code>
        <IconButton
          icon="copy"
          label={`Copy fingerprint of ${name}`}
          onClick={() => copy(fingerprint)}
        />
        <IconButton
          icon="key"
          label={`Copy public key of ${name}`}
          onClick={() => void readPublicKey(name).then(copy)}
        />
      </td>
      <td className="bound">
        {instances.length === 0 ? (
          <span className="secondary">Not bound</span>
        ) : (
          <>
            <a href={href}>{firstNames(instances)}</a>
            <div className="secondary">
              {instances.length === 1 ? '1 instance' : `${instances.length} instances`}
            </div>
          </>
        )}
      </td>
      <td className="tags">
        <ul>
          {Tags?.Tag.map(({ TagKey, TagValue }) => (
            <li key={TagKey}>
              <button
                type="button"
                className="chip"
                title={`Show the key pairs with the tag ${TagKey}:${TagValue}`}
                onClick={() => onSearch(`${TagKey}:${TagValue}`)}
              >
                <Highlighted text={`${TagKey}:${TagValue}`} search={search} />
              </button>
            </li>
          ))}
        </ul>
      </td>
      <td className="created">
        <time dateTime={CreationTime} title={CreationTime}>
          {timeFormat.format(new Date(CreationTime))}
        </time>
      </td>
      <td className="actions">
        <button type="button" aria-label={`Bind ${name}`}>
          Bind
        </button>
        <button type="button" aria-label={`Unbind ${name}`} disabled={instances.length === 0}>
          Unbind
        </button>
        <button type="button" aria-label={`Delete ${name}`}>
          Delete
        </button>
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

function firstNames(instances: readonly Instance[]): string {
  const names = instances.map(({ InstanceName }) => InstanceName).toSorted();
  const others = names.length - 2;
  return names.slice(0, 2).join(', ') + (others > 0 ? ` and ${others} more` : '');
}

function copy(text: string) {
  void navigator.clipboard.writeText(text);
}
