import { describe, expect, it } from 'vitest';
import type { Instance } from '../../contract/instances';
import { lost, refusedWith, throttled } from '../api/testing/errors';
import type { ApiError } from '../api/api-error';
import { followRestarts, steadyTime, timeLimit, type RestartState } from './follow-restarts';
import { restartPending, testInstance } from './testing/instance';
import { fuzzFollowing } from './testing/restart-fuzz';

const running = testInstance('a');
const inStatus = (Status: string) => testInstance('a', { Status });

/** Follows one restart with a clock that only moves during waits. The last read repeats. */
async function follow(
  reads: readonly (Instance | undefined | Error)[],
  before: Instance = running,
  stop = new AbortController(),
) {
  let time = 0;
  let count = 0;
  const states: (RestartState['kind'] | undefined)[] = [];
  const errors: ApiError[] = [];
  await followRestarts(
    {
      async read(ids) {
        expect(ids).toEqual(['i-a']);
        const read = reads[Math.min(count, reads.length - 1)];
        count += 1;
        if (read instanceof Error) throw read;
        return new Map(read && [['i-a', read]]);
      },
      async wait(milliseconds) {
        time += milliseconds;
      },
      now: () => time,
    },
    [before],
    stop.signal,
    (latest) => {
      const state = latest.get('i-a');
      states.push(state?.kind);
      if (state?.kind === 'unreadable') errors.push(state.error);
      if (states.length > 1 && latest.get('i-a')?.kind === 'restarting' && stopsEarly) stop.abort();
    },
  );
  return { states, errors, time, count };
}
let stopsEarly = false;

describe('following a restart', () => {
  it('ends when the instance has left Running and come back', async () => {
    const { states, time } = await follow([
      running,
      inStatus('Stopping'),
      inStatus('Starting'),
      running,
    ]);
    expect(states).toEqual(['requested', 'restarting', 'running']);
    expect(time).toBeLessThan(steadyTime);
  });

  it('takes an instance that reads Running for long enough as restarted', async () => {
    const { states, time } = await follow([running]);
    expect(states).toEqual(['requested', 'running']);
    expect(time).toBeGreaterThanOrEqual(steadyTime);
    expect(time).toBeLessThan(2 * steadyTime);
  });

  it('believes the mock’s tag when it’s gone', async () => {
    const { count } = await follow([testInstance('a', restartPending), running], {
      ...running,
      ...restartPending,
    });
    expect(count).toBe(2);
  });

  it('goes on after failed reads and gives up after five minutes', async () => {
    const recovered = await follow([lost, inStatus('Starting'), lost, running]);
    expect(recovered.states.at(-1)).toBe('running');
    for (const read of [lost, inStatus('Stopped')]) {
      const { states, time, count } = await follow([read]);
      expect(states.at(-1)).toBe('late');
      expect(time).toBeGreaterThanOrEqual(timeLimit);
      expect(count).toBeLessThan(30);
    }
  });

  it('gives up at once, with the reason, if ECS doesn’t let the page see the instance', async () => {
    const forbidden = refusedWith('Forbidden.RAM', 403);
    const { states, errors, count } = await follow([inStatus('Stopping'), forbidden, running]);
    expect(states).toEqual(['requested', 'restarting', 'unreadable']);
    expect(errors).toEqual([forbidden]);
    expect(count).toBe(2);
    expect((await follow([throttled, inStatus('Starting'), running])).states.at(-1)).toBe(
      'running',
    );
  });

  it('needs two responses without the instance to say that it is gone', async () => {
    expect((await follow([undefined, inStatus('Starting'), running])).states.at(-1)).toBe(
      'running',
    );
    expect((await follow([undefined, undefined])).states).toEqual(['requested', 'gone']);
  });

  it('stops reading and telling when it is aborted', async () => {
    stopsEarly = true;
    const { states, count } = await follow([inStatus('Starting'), running]);
    stopsEarly = false;
    expect(states).toEqual(['requested', 'restarting']);
    expect(count).toBe(1);
  });

  it('tells the truth whatever the API does', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      expect((await fuzzFollowing(seed)).violations, `seed ${seed}`).toEqual([]);
    }
  });

  it('does not hide a fault of this page', async () => {
    await expect(follow([new TypeError('a fault')])).rejects.toThrow('a fault');
  });
});
