import { broken, lost, refusedWith, throttled } from '../api/test-errors';
import { random } from '../api/test-random';
import { restartInstances, type RestartOutcome } from './restart-protocol';
import { restartPending, testInstance } from './test-instance';

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
