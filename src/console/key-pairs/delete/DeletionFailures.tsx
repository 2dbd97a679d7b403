import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { t } from '../../i18n/t';
import type { Elements } from '../../ui/elements';
import { isolated } from '../../ui/isolated';
import { listNames } from '../../ui/list-names';
import { Notice } from '../../ui/Notice';
import { itemsOf, type Verdict, type WriteResult } from '../../writes/result';
import { boundRefusalAdvice, isBoundRefusal } from './deletion-messages';
import type { ChosenKeyPair } from '../data/queries';

/** Key pairs that were not deleted, or not for certain, for the same reason. */
export interface DeletionFailure {
  names: string[];
  error: unknown;
  /** What the list showed after an unclear response; `null` after a refusal. */
  found: Extract<Verdict, { kind: 'unknown' }>['found'] | null;
}

interface DeletionFailuresProps {
  results: readonly WriteResult<ChosenKeyPair>[];
  /** The names of key pairs that surely aren't bound to an instance. */
  unbound: ReadonlySet<string>;
  /** What the person can do about a failure, where that is its own place. */
  actionsFor?: (failure: DeletionFailure) => Elements;
}

/** What was not deleted and why: one notice for each reason, naming its key pairs. */
export function DeletionFailures({ results, unbound, actionsFor }: DeletionFailuresProps) {
  const replaced = itemsOf(results, 'skipped').map(({ name }) => name);
  return (
    <>
      {failuresIn(results).map((failure) => (
        <ApiErrorNotice
          key={failure.names[0]}
          title={titleOf(failure)}
          error={failure.error}
          actions={actionsFor?.(failure)}
        >
          {isBoundRefusal(failure.error) && <p>{boundRefusalAdvice(failure.names, unbound)}</p>}
          {failure.found !== null && <p>{afterReading(failure)}</p>}
        </ApiErrorNotice>
      ))}
      {replaced.length > 0 && (
        <Notice tone="error" title={notDeletedTitle(replaced)}>
          <p>
            {t(
              {
                one: 'Another key pair has this name now. The one you selected is already gone.',
                other:
                  'Other key pairs have these names now. The ones you selected are already gone.',
              },
              { count: replaced.length },
            )}
          </p>
        </Notice>
      )}
    </>
  );
}

function titleOf({ names, found }: DeletionFailure): string {
  if (found === null) return notDeletedTitle(names);
  return t('Couldn’t confirm the deletion: {names}', { names: listNames(names.map(isolated)) });
}

function notDeletedTitle(names: readonly string[]): string {
  return t('Not deleted: {names}', { names: listNames(names.map(isolated)) });
}

function afterReading({ names, found }: DeletionFailure): string {
  if (found !== 'unchanged')
    return t('A second check couldn’t confirm it either. It’s safe to retry.');
  return t(
    {
      one: 'ECS still lists it. It’s safe to retry.',
      other: 'ECS still lists them. It’s safe to retry.',
    },
    { count: names.length },
  );
}

function failuresIn(results: readonly WriteResult<ChosenKeyPair>[]): DeletionFailure[] {
  const failures: DeletionFailure[] = [];
  for (const result of results) {
    if (result.kind !== 'refused' && result.kind !== 'unknown') continue;
    const { item, error } = result;
    const found = result.kind === 'unknown' ? result.found : null;
    const alike = failures.find((each) => each.error === error && each.found === found);
    if (alike) alike.names.push(item.name);
    else failures.push({ names: [item.name], error, found });
  }
  return failures;
}
