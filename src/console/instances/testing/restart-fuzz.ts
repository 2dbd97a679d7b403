import type { Instance } from '../../../contract/instances';
import { lost, refusedWith } from '../../api/testing/errors';
import { random } from '../../api/testing/random';
import {
  readThroughFaults,
  runFuzzed,
  sendThroughFaults,
  type FuzzResult,
  type Sabotage,
} from '../../writes/testing/faulty-ecs';
import { followRestarts, steadyTime, timeLimit, type RestartState } from '../follow-restarts';
import { restartRules } from '../restart-rules';
import { restartPending, testInstance } from './instance';

const count = 12;
const refusals = [refusedWith('IncorrectInstanceStatus', 403)];
/** The states of a restart. The first may last long; the others may be too brief for a read to see. */
const statuses = ['Running', 'Stopping', 'Starting', 'Running'];

/**
 * Restarts twelve instances with this seed's faults. In half of the seeds, ECS tags instances that need a
 * restart, as the mock does.
 */
export async function fuzzRestarts(
  seed: number,
  sabotage: Sabotage = (write) => write,
): Promise<FuzzResult<Instance>> {
  const next = random(seed);
  const mark = next() < 0.5 ? restartPending : {};
  const instances = Array.from({ length: count }, (_, index) => testInstance(String(index), mark));
  let older = new Map(instances.map((instance) => [instance.InstanceId, instance]));
  const now = new Map(older);
  const steps = new Map<string, number>();

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

/**
 * Follows twelve slow restarts with an ECS that loses requests, returns old states, leaves instances out
 * and has no restart tag. Reports wrong states: running or gone too early, or late after it ran again.
 */
export async function fuzzFollowing(
  seed: number,
): Promise<{ states: ReadonlyMap<string, RestartState>; violations: string[] }> {
  const next = random(seed);
  const violations: string[] = [];
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
          state.kind === 'running'
            ? restart?.isGone === false && time >= restart.until
            : state.kind !== 'gone' || restart?.isGone === true;
        if (!isTrue) violations.push(`${id} ${state.kind}`);
      }
    },
  );
  for (const [id, { until, isGone }] of restarts) {
    const isOver = isGone || until < timeLimit - 60_000;
    if (states.get(id)?.kind === 'late' && isOver) violations.push(`${id} late`);
  }
  return { states, violations };
}
