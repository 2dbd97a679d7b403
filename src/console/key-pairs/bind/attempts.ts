import type { Instance } from '../../../contract/instances';
import { byInstanceName } from '../../instances/instance-text';
import { isRestartPending } from '../../instances/pending-restarts';
import type { RestartOutcome } from '../../instances/restart-protocol';
import type { BindOutcome } from './binding-protocol';

/** An instance as it was at OK, and what became of it at the last try. */
export interface Attempt {
  instance: Instance;
  outcome: BindOutcome;
}

/** All attempts so far, where a later try of an instance takes the place of an earlier one. */
export function withOutcomes(
  attempts: readonly Attempt[],
  instances: readonly Instance[],
  outcomes: readonly BindOutcome[],
): Attempt[] {
  const byId = new Map(attempts.map((attempt) => [attempt.instance.InstanceId, attempt]));
  const known = new Map(instances.map((instance) => [instance.InstanceId, instance]));
  for (const outcome of outcomes) {
    const { instanceId } = outcome;
    const instance = byId.get(instanceId)?.instance ?? known.get(instanceId);
    if (instance) byId.set(instanceId, { instance, outcome });
  }
  return [...byId.values()].toSorted((a, b) => byInstanceName(a.instance, b.instance));
}

/** The attempts by how they ended, each list in order of name. */
export interface Results {
  done: Instance[];
  /** Of the done ones: ECS did not say so, but reading the instance again did. */
  foundByReading: number;
  /** Of the done ones: it had been like that before. */
  alreadyDone: Instance[];
  refused: { instance: Instance; error: unknown }[];
  unclear: { instance: Instance; error: unknown; seen: 'unchanged' | 'gone' | 'nothing' }[];
  notTried: Instance[];
}

export function resultsOf(attempts: readonly Attempt[]): Results {
  const results: Results = {
    done: [],
    foundByReading: 0,
    alreadyDone: [],
    refused: [],
    unclear: [],
    notTried: [],
  };
  for (const { instance, outcome } of attempts) {
    switch (outcome.kind) {
      case 'done':
        results.done.push(instance);
        if (outcome.by === 'read') results.foundByReading += 1;
        if (outcome.by === 'already') results.alreadyDone.push(instance);
        break;
      case 'refused':
        results.refused.push({ instance, error: outcome.error });
        break;
      case 'unclear':
        results.unclear.push({ instance, error: outcome.error, seen: outcome.seen });
        break;
      case 'not-tried':
        results.notTried.push(instance);
    }
  }
  return results;
}

/** The instances whose key pair one run has changed while they were running. */
export function changedWhileRunning(
  instances: readonly Instance[],
  outcomes: readonly BindOutcome[],
): Instance[] {
  const changed = new Set(
    outcomes
      .filter((outcome) => outcome.kind === 'done' && outcome.by !== 'already')
      .map(({ instanceId }) => instanceId),
  );
  return instances.filter(
    ({ InstanceId, Status }) => Status === 'Running' && changed.has(InstanceId),
  );
}

/**
 * The instances that were changed while they ran and have not been restarted since, as they are
 * now where that is known.
 */
export function waitingForRestart(
  attempts: readonly Attempt[],
  restarts: readonly RestartOutcome[],
  now: readonly Instance[],
): Instance[] {
  const current = new Map(now.map((instance) => [instance.InstanceId, instance]));
  const restarted = new Set(
    restarts.filter(({ kind }) => kind === 'restarted').map(({ instance }) => instance.InstanceId),
  );
  return attempts.flatMap(({ instance: before, outcome }) => {
    const instance = current.get(before.InstanceId) ?? before;
    if (outcome.kind !== 'done' || restarted.has(instance.InstanceId)) return [];
    const wasChanged = outcome.by !== 'already' && before.Status === 'Running';
    const isWaiting = instance.Status === 'Running' && (wasChanged || isRestartPending(instance));
    return isWaiting ? [instance] : [];
  });
}
