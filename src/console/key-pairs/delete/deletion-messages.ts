import { ApiError } from '../../api/api-error';
import { t } from '../../i18n/t';
import { isolated } from '../../ui/isolated';
import { resultsOf, type WriteResult } from '../../writes/result';
import type { ChosenKeyPair } from '../data/queries';
import type { KeyPairSummary } from '../list/rows';

export function deletedMessage(names: readonly string[]): string {
  const [name = ''] = names;
  if (names.length === 1) return t('Key pair {name} deleted', { name: isolated(name) });
  return t('{total} key pairs deleted', { total: names.length });
}

export function isBoundRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError && error.code === 'InvalidParameter.KeypairAlreadyAttachedInstance'
  );
}

/** `unbound`: the names of key pairs that are certainly unbound. */
export function boundRefusalAdvice(names: readonly string[], unbound: ReadonlySet<string>): string {
  return names.every((name) => unbound.has(name))
    ? t(
        'ECS lists no bound instances, but can take up to 20 minutes to register an unbind. Retry later.',
      )
    : t(
        {
          one: 'Unbind it first. After an unbind, ECS can take up to 20 minutes to notice; then try again.',
          other:
            'Unbind them first. After an unbind, ECS can take up to 20 minutes to notice; then try again.',
        },
        { count: names.length },
      );
}

export function remainingDeletion(
  results: readonly WriteResult<ChosenKeyPair>[],
  bound: readonly KeyPairSummary[],
): { names: string[]; label: string } {
  const left = results.filter(({ kind }) => kind !== 'done' && kind !== 'skipped');
  const names = left.map(({ item }) => item.name);
  // One bound key pair fails the whole request.
  if (resultsOf(results, 'failed').some(({ error }) => isBoundRefusal(error))) {
    const boundNames = new Set(bound.map(({ name }) => name));
    const unbound = names.filter((name) => !boundNames.has(name));
    // None is bound: ECS hasn't noticed an unbind yet.
    if (unbound.length === names.length) return { names, label: t('Retry') };
    const label = t(
      { one: 'Delete the unbound key pair', other: 'Delete {count} unbound key pairs' },
      { count: unbound.length },
    );
    return { names: unbound, label };
  }
  const isStopped = left.every(({ kind }) => kind === 'stopped');
  const label = isStopped
    ? t('Continue with the remaining {count}', { count: names.length })
    : t('Retry');
  return { names, label };
}
