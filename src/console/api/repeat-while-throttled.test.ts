import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error';
import { repeatWhileThrottled, waitFor } from './repeat-while-throttled';
import { lost, throttled } from './testing/errors';

/** Runs a write that fails with these errors first, and tells what the person had to wait for. */
async function run(...errors: ApiError[]) {
  return runUntil(new AbortController().signal, ...errors);
}

async function runUntil(stop: AbortSignal, ...errors: ApiError[]) {
  const waits: number[] = [];
  const told: (number | null)[] = [];
  let calls = 0;
  const result = await repeatWhileThrottled(
    () => {
      const error = errors[calls];
      calls += 1;
      return error ? Promise.reject(error) : Promise.resolve('written');
    },
    {
      wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
      backoff: (attempt, error) => (error === throttled ? 100 * (attempt + 1) : Number.NaN),
      onThrottled: (milliseconds) => void told.push(milliseconds),
    },
    stop,
  ).catch((error: unknown) => error);
  return { result, calls, waits, told };
}

describe('repeating a throttled write', () => {
  it('writes once when nothing is wrong', async () => {
    expect(await run()).toEqual({ result: 'written', calls: 1, waits: [], told: [] });
  });

  it('waits for as long as it says, and longer each time', async () => {
    const waits = [100, 200];
    const told = [100, null, 200, null];
    const expected = { result: 'written', calls: 3, waits, told };
    expect(await run(throttled, throttled)).toEqual(expected);
  });

  it('gives up after the fourth', async () => {
    const { result, calls, waits } = await run(throttled, throttled, throttled, throttled);
    expect([result, calls, waits.length]).toEqual([throttled, 4, 3]);
  });

  it('gives up at once when it would have to wait for an hour', async () => {
    const details = { kind: 'refused', code: 'Throttling.User', message: 'Later.' } as const;
    const error = new ApiError({ ...details, retryAfter: 3_600_000 });
    expect(await run(error)).toEqual({ result: error, calls: 1, waits: [], told: [] });
  });

  it('does not try again when it was told to stop meanwhile', async () => {
    const { result, calls } = await runUntil(AbortSignal.abort(), throttled, throttled);
    expect([result, calls]).toEqual([throttled, 1]);
  });

  it('never sends a write again that may have happened', async () => {
    expect(await run(lost)).toEqual({ result: lost, calls: 1, waits: [], told: [] });
    expect((await run(throttled, lost)).calls).toBe(2);
  });
});

describe('waiting', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes as long as it says', async () => {
    let isOver = false;
    void waitFor(1000).then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isOver).toBe(true);
  });

  it('ends when it is told to stop, and leaves no timer behind', async () => {
    const stopping = new AbortController();
    const waiting = waitFor(1000, stopping.signal);
    stopping.abort();
    await waiting;
    await waitFor(1000, stopping.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
