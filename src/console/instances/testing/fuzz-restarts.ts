import type { Instance } from '../../../contract/instances';
import { refusedWith } from '../../api/test-errors';
import { random } from '../../api/test-random';
import {
  readThroughFaults,
  runFuzzed,
  sendThroughFaults,
  type FuzzResult,
  type Sabotage,
} from '../../writes/testing/faulty-ecs';
import { restartRules } from '../restart-rules';
import { restartPending, testInstance } from '../test-instance';

const refusals = [refusedWith('IncorrectInstanceStatus', 403)];
/** What an instance goes through; the first may be long, and the others too short to be seen. */
const statuses = ['Running', 'Stopping', 'Starting', 'Running'];

/**
 * Restarts twelve instances through the faults that this seed has in store. Half of the seeds have an
 * ECS that marks instances that wait for a restart, as the mock does.
 */
export async function fuzzRestarts(
  seed: number,
  sabotage: Sabotage = (write) => write,
): Promise<FuzzResult<Instance>> {
  const next = random(seed);
  const mark = next() < 0.5 ? restartPending : {};
  const instances = Array.from({ length: 12 }, (_, index) => testInstance(String(index), mark));
  let older = new Map(instances.map((instance) => [instance.InstanceId, instance]));
  const now = new Map(older);
  const steps = new Map<string, number>();

  /** Time passes with every read. */
  function passTime() {
    older = new Map(now);
    for (const [id, step] of steps) {
      const latest = Math.min(statuses.length - 1, step + Math.floor(next() * 3));
      steps.set(id, latest);
      now.set(id, testInstance(id.slice(2), { Status: statuses[latest] ?? '' }));
    }
  }
  const results = await runFuzzed(
    next,
    sabotage({
      ...restartRules,
      send: async (chosen) =>
        sendThroughFaults(next, refusals, () => {
          for (const { InstanceId } of chosen) steps.set(InstanceId, 0);
          return { RequestId: 'R' };
        }),
      async read() {
        passTime();
        const seen = readThroughFaults(next, now, older);
        return new Map([...seen].filter(() => next() < 0.95));
      },
    }),
    instances,
  );
  const violations = results.flatMap(({ item: { InstanceId }, kind }) => {
    const isTrue = kind === 'unknown' || steps.has(InstanceId) === (kind === 'done');
    return isTrue ? [] : [`${InstanceId} is not ${kind}`];
  });
  return { results, violations };
}
