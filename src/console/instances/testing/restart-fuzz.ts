import type { Instance } from '../../../contract/instances';
import { broken, lost, refusedWith, throttled } from '../../api/testing/errors';
import { random } from '../../api/testing/random';
import { followRestarts, steadyTime, timeLimit, type RestartState } from '../follow-restarts';
import { restartInstances, type RestartOutcome } from '../restart-protocol';
import { restartPending, testInstance } from './instance';

const count = 12;

/**
 * Restarts twelve instances that wait for it, by an ECS that loses requests and answers, refuses,
 * throttles, and reads what was some time ago, and says which outcomes are not so.
 */
export async function runRestartStorm(
  seed: number,
): Promise<{ outcomes: RestartOutcome[]; lies: RestartOutcome[] }> {
  const next = random(seed);
  const restarted = new Set<string>();
  const instances = Array.from({ length: count }, (_, index) =>
    testInstance(String(index), restartPending),
  );
  const outcomes = await restartInstances(
    {
      async reboot(instanceId) {
        const dice = next();
        if (dice < 0.15) throw lost;
        if (dice < 0.3) throw throttled;
        if (dice < 0.4) throw refusedWith('IncorrectInstanceStatus', 403);
        restarted.add(instanceId);
        if (dice < 0.5) throw lost;
        if (dice < 0.6) throw broken;
      },
      async read(instanceId) {
        const dice = next();
        if (dice < 0.3) throw lost;
        if (dice < 0.4) return undefined;
        const isSeen = restarted.has(instanceId) && dice < 0.8;
        return testInstance(instanceId.slice(2), isSeen ? {} : restartPending);
      },
      wait: async () => undefined,
      backoff: () => 0,
    },
    instances,
    { stop: new AbortController().signal, onProgress: () => undefined },
  );
  const lies = outcomes.filter(
    ({ instance, kind }) =>
      (kind === 'restarted' && !restarted.has(instance.InstanceId)) ||
      (kind === 'refused' && restarted.has(instance.InstanceId)),
  );
  return { outcomes, lies };
}

/**
 * Follows twelve accepted restarts that begin late and take their time, by an ECS without the mock's
 * tag that loses requests, reads what was some time ago and leaves instances out, and says which
 * states are not so: running or gone while it isn't, or late although it had long been running.
 */
export async function runFollowStorm(
  seed: number,
): Promise<{ states: ReadonlyMap<string, RestartState>; lies: string[] }> {
  const next = random(seed);
  const lies: string[] = [];
  const states = new Map<string, RestartState>();
  let time = 0;
  const restarts = new Map(
    Array.from({ length: count }, (_, index) => {
      const from = next() * 0.8 * steadyTime;
      const until = from + next() * 1.2 * timeLimit;
      return [`i-${index}`, { from, until, isGone: next() < 0.1 }];
    }),
  );
  await followRestarts(
    {
      async read(ids) {
        if (next() < 0.2) throw lost;
        const found = new Map<string, Instance>();
        for (const id of ids) {
          const restart = restarts.get(id);
          if (!restart || restart.isGone) continue;
          const seenAt = next() < 0.2 ? time - 1000 : time;
          const isRunning = seenAt < restart.from || seenAt >= restart.until;
          const instance = testInstance(id.slice(2), isRunning ? {} : { Status: 'Starting' });
          found.set(id, instance);
        }
        return found;
      },
      wait: async (milliseconds) => {
        time += milliseconds;
      },
      now: () => time,
    },
    Array.from(restarts.keys(), (id) => testInstance(id.slice(2))),
    new AbortController().signal,
    (changed) => {
      for (const [id, state] of changed) {
        states.set(id, state);
        const restart = restarts.get(id);
        const isTrue =
          state === 'running'
            ? restart?.isGone === false && time >= restart.until
            : state !== 'gone' || restart?.isGone === true;
        if (!isTrue) lies.push(`${id} ${state}`);
      }
    },
  );
  for (const [id, { until, isGone }] of restarts) {
    const isOver = isGone || until < timeLimit - 60_000;
    if (states.get(id) === 'late' && isOver) lies.push(`${id} late`);
  }
  return { states, lies };
}
