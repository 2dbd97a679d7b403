import { WriteButton } from '../../../account/WriteButton';
import { isUnbound } from '../../../instances/bound-instances';
import { CopyButton } from '../../../ui/CopyButton';
import { Link } from '../../../ui/Link';
import { CreationTime } from '../../CreationTime';
import { overList } from '../../../routing/use-key-pair-routes';
import { BoundCell } from './BoundCell';
import styles from './KeyPairsTable.module.css';
import type { Selection } from '../selection/use-selection';
import type { RowAction } from '../../../routing/row-action';
import { nameLinkId } from './name-link-id';
import { Matched } from './Matched';
import type { KeyPairRow } from '../rows';
import type { Match } from '../search';
import { TagList } from './TagList';

interface KeyPairCellsProps {
  row: KeyPairRow;
  match: Match;
  href: string;
  isSelected: boolean;
  isNew: boolean;
  /** Why instances may be missing. */
  whyUnknown: string;
  onToggle: Selection['toggle'];
  onTag: (filter: string) => void;
  onAction: (action: RowAction, name: string) => void;
  /** The public key line; `null` after the person was told why there is none. */
  readPublicKey: (name: string) => Promise<string | null>;
}

export function KeyPairCells(props: KeyPairCellsProps) {
  const { row, match, href, isSelected, isNew, onToggle, onTag, onAction, readPublicKey } = props;
  const { name, md5, sha256 } = row;
  const cannotUnbind = isUnbound(row.bound);
  return (
    <>
      <td role="cell" className={styles['check']}>
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={({ target, nativeEvent }) =>
            onToggle(
              name,
              target.checked,
              nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
            )
          }
        />
      </td>
      <td role="cell" className={styles['name']}>
        <div className={styles['nameLine']}>
          <Link
            id={nameLinkId(name)}
            to={href}
            state={overList}
            onClick={(event) => {
              // The second click of a double click would open the same place once more.
              if (event.detail > 1) event.preventDefault();
            }}
          >
            <Matched text={name} range={match.name} />
          </Link>
          {isNew && <span className={styles['new']}>New</span>}
          <CopyButton label={`Copy name ${name}`} text={name} />
        </div>
      </td>
      <td role="cell" className={styles['fingerprint']}>
        {md5 === '' ? (
          <span>Not known</span>
        ) : (
          <>
            <code>
              <Matched text={md5} range={match.md5} />
            </code>
            <CopyButton label={`Copy fingerprint of ${name}`} text={md5} />
          </>
        )}
        <CopyButton
          icon="key"
          label={`Copy public key of ${name}`}
          text={() => readPublicKey(name)}
        />
        {sha256 !== null && match.sha256 && (
          <code>
            <Matched text={sha256} range={match.sha256} />
          </code>
        )}
      </td>
      <td role="cell" className={styles['bound']}>
        <BoundCell bound={row.bound} whyUnknown={props.whyUnknown} href={href} />
      </td>
      <td role="cell" className={styles['tags']}>
        <TagList tags={row.tags} matched={match.tags} onTag={onTag} />
      </td>
      <td role="cell" className={styles['created']}>
        <CreationTime time={row.created} />
      </td>
      <td role="cell" className={styles['actions']}>
        <WriteButton
          variant="text"
          aria-label={`Bind ${name}`}
          onClick={() => onAction('bind', name)}
        >
          Bind
        </WriteButton>
        <WriteButton
          variant="text"
          aria-label={`Unbind ${name}`}
          // A disabled button would lose the focus that comes back to it after the last unbind.
          aria-disabled={cannotUnbind}
          onClick={() => {
            if (!cannotUnbind) onAction('unbind', name);
          }}
        >
          Unbind
        </WriteButton>
        <WriteButton
          variant="text"
          aria-label={`Delete ${name}`}
          onClick={() => onAction('delete', name)}
        >
          Delete
        </WriteButton>
      </td>
    </>
  );
}
