import { WriteButton } from '../../../account/WriteButton';
import { isUnbound, type BoundInstances } from '../../../instances/bound-instances';
import { instanceCount, listInstances } from '../../../instances/instance-words';
import { isRestartPending } from '../../../instances/queries';
import { CopyButton } from '../../../ui/CopyButton';
import { Link } from '../../../ui/Link';
import { CreationTime } from '../../CreationTime';
import { overList } from '../../use-places';
import styles from './KeyPairsTable.module.css';
import type { RowAction } from '../row-action';
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
  onSelect: (names: readonly string[], isSelected: boolean) => void;
  onSearch: (search: string) => void;
  onAction: (action: RowAction, name: string) => void;
}

export function KeyPairCells(props: KeyPairCellsProps) {
  const { row, match, href, isSelected, isNew, onSelect, onSearch, onAction } = props;
  const { name, md5, sha256 } = row;
  const cannotUnbind = isUnbound(row.bound);
  return (
    <>
      <td role="cell" className={styles['check']}>
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={isSelected}
          onChange={(event) => onSelect([name], event.target.checked)}
        />
      </td>
      <td role="cell" className={styles['name']}>
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
      </td>
      <td role="cell" className={styles['fingerprint']}>
        {md5 === '' ? (
          <span>Not known</span>
        ) : (
          <>
            <code>
              <Matched text={md5} range={match.md5} />
            </code>
            <CopyButton what="fingerprint" text={md5} />
          </>
        )}
        {sha256 !== null && match.sha256 && (
          <code>
            <Matched text={sha256} range={match.sha256} />
          </code>
        )}
      </td>
      <td role="cell" className={styles['bound']}>
        <BoundCount bound={row.bound} whyUnknown={props.whyUnknown} />
      </td>
      <td role="cell" className={styles['tags']}>
        <TagList tags={row.tags} matched={match.tags} onSearch={onSearch} />
      </td>
      <td role="cell" className={styles['created']}>
        <CreationTime time={row.created} />
      </td>
      <td role="cell" className={styles['actions']}>
        <WriteButton variant="text" onClick={() => onAction('bind', name)}>
          Bind
        </WriteButton>
        <WriteButton
          variant="text"
          // A disabled button would lose the focus that comes back to it after the last unbind.
          aria-disabled={cannotUnbind}
          onClick={() => {
            if (!cannotUnbind) onAction('unbind', name);
          }}
        >
          Unbind
        </WriteButton>
        <WriteButton variant="text" onClick={() => onAction('delete', name)}>
          Delete
        </WriteButton>
      </td>
    </>
  );
}

interface BoundCountProps {
  bound: BoundInstances;
  whyUnknown: string;
}

function BoundCount({ bound: { instances, gap }, whyUnknown }: BoundCountProps) {
  if (instances.length === 0) {
    return (
      <span className={styles['none']} title={whyUnknown || undefined}>
        {gap === null ? 'Not bound' : gap.kind === 'loading' ? '…' : 'Unknown'}
      </span>
    );
  }
  const pending = instances.filter(isRestartPending).length;
  return (
    <>
      <span title={listInstances(instances)}>
        {gap === null ? instanceCount(instances.length) : `At least ${instances.length}`}
      </span>
      {pending > 0 && <span className={styles['pending']}>{`${pending} restart pending`}</span>}
    </>
  );
}
