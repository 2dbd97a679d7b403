import type { Instance } from '../../../contract/instances';
import { byInstanceName } from '../../instances/instance-text';
import { isRestartPending } from '../../instances/pending-restarts';
import { itemsOf, latestResults, type WriteResult } from '../../writes/result';

/** An instance before the first try, with the result of the last one. */
export type Attempt = WriteResult<Instance>;

export function withResults(attempts: readonly Attempt[], latest: readonly Attempt[]): Attempt[] {
  return latestResults(attempts, latest, ({ InstanceId }) => InstanceId).toSorted((a, b) =>
    byInstanceName(a.item, b.item),
  );
}

export function changedWhileRunning(attempts: readonly Attempt[]): Instance[] {
  return attempts
    .filter((each) => each.item.Status === 'Running' && isChanged(each))
    .map(({ item }) => item);
}

/** The instances changed while running and not restarted since, in their latest known state. */
export function waitingForRestart(
  attempts: readonly Attempt[],
  restarts: readonly WriteResult<Instance>[],
  now: readonly Instance[],
): Instance[] {
  const current = new Map(now.map((instance) => [instance.InstanceId, instance]));
  const restarted = new Set(itemsOf(restarts, 'done').map(({ InstanceId }) => InstanceId));
  return attempts.flatMap((attempt) => {
    const { item: before, kind } = attempt;
    const instance = current.get(before.InstanceId) ?? before;
    if (kind !== 'done' || restarted.has(instance.InstanceId)) return [];
    const wasChanged = isChanged(attempt) && before.Status === 'Running';
    const isWaiting = instance.Status === 'Running' && (wasChanged || isRestartPending(instance));
    return isWaiting ? [instance] : [];
  });
}

function isChanged(attempt: Attempt): boolean {
  return attempt.kind === 'done' && attempt.by !== 'earlier';
}
