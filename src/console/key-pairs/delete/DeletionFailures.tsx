import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import type { Elements } from '../../ui/elements';
import { isolated } from '../../ui/isolated';
import { listNames } from '../../ui/list-names';
import { Notice } from '../../ui/Notice';
import type { DeletionOutcome } from './deletion-protocol';

/** Key pairs that were not deleted, or not for certain, for the same reason. */
export interface DeletionFailure {
  names: string[];
  error: unknown;
  /** What the list showed after an unclear answer; `null` where it was a refusal. */
  seen: 'listed' | 'nothing' | null;
}

interface DeletionFailuresProps {
  outcomes: readonly DeletionOutcome[];
  /** What the person can do about a failure, where that is its own place. */
  actionsFor?: (failure: DeletionFailure) => Elements;
}

/** What was not deleted and why: one notice for each reason, naming its key pairs. */
export function DeletionFailures({ outcomes, actionsFor }: DeletionFailuresProps) {
  const replaced = outcomes.filter(({ kind }) => kind === 'replaced').map(({ name }) => name);
  return (
    <>
      {failuresIn(outcomes).map((failure) => (
        <ApiErrorNotice
          key={failure.names[0]}
          title={titleOf(failure)}
          error={failure.error}
          actions={actionsFor?.(failure)}
        >
          {failure.seen !== null && <p>{afterReading(failure)}</p>}
        </ApiErrorNotice>
      ))}
      {replaced.length > 0 && (
        <Notice tone="error" title={`Not deleted: ${listNames(replaced.map(isolated))}`}>
          <p>
            {replaced.length === 1
              ? 'Another key pair has this name now. The one that you chose is gone already.'
              : 'Other key pairs have these names now. Those that you chose are gone already.'}
          </p>
        </Notice>
      )}
    </>
  );
}

function titleOf({ names, seen }: DeletionFailure): string {
  const list = listNames(names.map(isolated));
  if (seen === null) return `Not deleted: ${list}`;
  return `It is not certain whether ${names.length === 1 ? 'this was' : 'these were'} deleted: ${list}`;
}

function afterReading({ names, seen }: DeletionFailure): string {
  if (seen === 'nothing')
    return 'Reading the list could not tell either. Trying again does no harm.';
  return names.length === 1
    ? 'ECS still lists it. Trying again does no harm.'
    : 'ECS still lists them. Trying again does no harm.';
}

function failuresIn(outcomes: readonly DeletionOutcome[]): DeletionFailure[] {
  const failures: DeletionFailure[] = [];
  for (const outcome of outcomes) {
    if (!('error' in outcome)) continue;
    const { name, error } = outcome;
    const seen = outcome.kind === 'unclear' ? outcome.seen : null;
    const alike = failures.find((each) => each.error === error && each.seen === seen);
    if (alike) alike.names.push(name);
    else failures.push({ names: [name], error, seen });
  }
  return failures;
}
