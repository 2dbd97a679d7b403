import { WriteButton } from '../../account/WriteButton';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { isUnbound } from '../../instances/bound-instances';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import type { Elements } from '../../ui/elements';
import { isolated } from '../../ui/isolated';
import { listNames } from '../../ui/list-names';
import { Notice } from '../../ui/Notice';
import { itemsOf, type Verdict, type WriteResult } from '../../writes/result';
import type { ChosenKeyPair } from '../data/queries';
import type { KeyPairSummary } from '../list/rows';
import { boundRefusalAdvice, isBoundRefusal } from './deletion-messages';

interface DeletionResultProps {
  results: readonly WriteResult<ChosenKeyPair>[];
  keyPairs: readonly KeyPairSummary[];
}

export function DeletionResult({ results, keyPairs }: DeletionResultProps) {
  const { openDialog } = useKeyPairNavigation();
  const deleted = itemsOf(results, 'done').length;
  const stopped = itemsOf(results, 'stopped').length;
  const unbound = keyPairs.filter(({ bound }) => isUnbound(bound)).map(({ name }) => name);

  function unbindButtons({ names, error }: DeletionFailure) {
    const toUnbind = keyPairs.filter(
      ({ name, bound }) => bound.instances.length > 0 && names.includes(name),
    );
    if (!isBoundRefusal(error) || toUnbind.length === 0) return undefined;
    return toUnbind.map(({ name }) => (
      <WriteButton key={name} onClick={() => openDialog('unbind', [name])}>
        <span>
          <Phrase text="Unbind {name}" name={name} />
        </span>
      </WriteButton>
    ));
  }

  return (
    <>
      {deleted > 0 && (
        <Notice
          tone="warning"
          title={t('{deleted} of {total} key pairs deleted', { deleted, total: results.length })}
        />
      )}
      <DeletionFailures results={results} unbound={new Set(unbound)} actionsFor={unbindButtons} />
      {stopped > 0 && (
        <Notice
          tone="info"
          title={t(
            { one: '{count} key pair skipped', other: '{count} key pairs skipped' },
            { count: stopped },
          )}
          text={t('Not deleted because you stopped.')}
        />
      )}
    </>
  );
}

interface DeletionFailure {
  names: string[];
  error: unknown;
  /** What the list showed after an unclear response; `null` after a refusal. */
  found: Extract<Verdict, { kind: 'unknown' }>['found'] | null;
}

interface DeletionFailuresProps {
  results: readonly WriteResult<ChosenKeyPair>[];
  unbound: ReadonlySet<string>;
  actionsFor?: (failure: DeletionFailure) => Elements;
}

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
        <Notice
          tone="error"
          title={notDeletedTitle(replaced)}
          text={t(
            {
              one: 'Another key pair has this name now. The one you selected is already gone.',
              other:
                'Other key pairs have these names now. The ones you selected are already gone.',
            },
            { count: replaced.length },
          )}
        />
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
    if (result.kind !== 'failed' && result.kind !== 'unknown') continue;
    const { item, error } = result;
    const found = result.kind === 'unknown' ? result.found : null;
    const alike = failures.find((each) => each.error === error && each.found === found);
    if (alike) alike.names.push(item.name);
    else failures.push({ names: [item.name], error, found });
  }
  return failures;
}
