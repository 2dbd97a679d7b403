import { t } from '../../i18n/t';
import { resultsOf, type WriteResult } from '../../writes/result';
import type { KeyPairSummary } from '../list/rows';
import { isBoundRefusal } from './deletion-messages';
import type { ChosenKeyPair } from '../data/queries';

export function remainingDeletion(
  results: readonly WriteResult<ChosenKeyPair>[],
  bound: readonly KeyPairSummary[],
): { names: string[]; label: string } {
  const left = results.filter(({ kind }) => kind !== 'done' && kind !== 'skipped');
  const names = left.map(({ item }) => item.name);
  // One bound key pair makes ECS refuse all that a request names.
  if (resultsOf(results, 'refused').some(({ error }) => isBoundRefusal(error))) {
    const boundNames = new Set(bound.map(({ name }) => name));
    const unbound = names.filter((name) => !boundNames.has(name));
    // After an unbind that ECS hasn't noticed, none of them is bound.
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
