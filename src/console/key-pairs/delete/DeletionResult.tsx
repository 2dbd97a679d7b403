import { WriteButton } from '../../account/WriteButton';
import { ApiError } from '../../api/api-error';
import { isolated } from '../../ui/isolated';
import { Notice } from '../../ui/Notice';
import { Phrase } from '../../ui/Phrase';
import type { KeyPairRow } from '../list/rows';
import { DeletionFailures, type DeletionFailure } from './DeletionFailures';
import type { DeletionOutcome } from './deletion-protocol';

interface DeletionResultProps {
  outcomes: readonly DeletionOutcome[];
  /** Those of them that were bound to an instance. */
  bound: readonly KeyPairRow[];
  onUnbind: (name: string) => void;
}

/** Where not everything was deleted: what was, and what not for which reason. */
export function DeletionResult({ outcomes, bound, onUnbind }: DeletionResultProps) {
  const countOf = (wanted: DeletionOutcome['kind']) =>
    outcomes.filter(({ kind }) => kind === wanted).length;
  const deleted = countOf('deleted');
  const notTried = countOf('not-tried');

  function unbindButtons({ names, error }: DeletionFailure) {
    const toUnbind = isBoundRefusal(error) ? bound.filter(({ name }) => names.includes(name)) : [];
    if (toUnbind.length === 0) return undefined;
    return toUnbind.map(({ name }) => (
      <WriteButton key={name} onClick={() => onUnbind(name)}>
        <span>
          <Phrase text="Unbind {name}" name={name} />
        </span>
      </WriteButton>
    ));
  }

  return (
    <>
      {deleted > 0 && (
        <Notice tone="warning" title={`${deleted} of ${keyPairCount(outcomes.length)} deleted`} />
      )}
      <DeletionFailures outcomes={outcomes} actionsFor={unbindButtons} />
      {notTried > 0 && (
        <Notice tone="info" title={`${keyPairCount(notTried)} not tried`}>
          <p>You stopped before their turn, so they are as before.</p>
        </Notice>
      )}
    </>
  );
}

/** ECS of today does not delete a bound key pair. */
export function isBoundRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError && error.code === 'InvalidParameter.KeypairAlreadyAttachedInstance'
  );
}

export function deletedMessage(names: readonly string[]): string {
  return names.length === 1
    ? `Key pair ${isolated(names[0] ?? '')} deleted`
    : `${keyPairCount(names.length)} deleted`;
}

function keyPairCount(count: number): string {
  return count === 1 ? '1 key pair' : `${count} key pairs`;
}
