import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error';
import { repeatWhileThrottled } from './repeat-while-throttled';

const throttled = new ApiError({
  kind: 'refused',
  status: 400,
  code: 'Throttling.User',
  message: 'Request was denied due to user flow control.',
});
const lost = new ApiError({ kind: 'no-answer', message: 'The API could not be reached.' });

/** Runs a write that fails with these errors first, and tells what the person had to wait for. */
async function run(...errors: ApiError[]) {
  const waits: number[] = [];
  const told: number[] = [];
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
  ).catch((error: unknown) => error);
  return { result, calls, waits, told };
}

describe('repeating a throttled write', () => {
  it('writes once when nothing is wrong', async () => {
    expect(await run()).toEqual({ result: 'written', calls: 1, waits: [], told: [] });
  });

  it('waits for as long as it says, and longer each time', async () => {
    const waits = [100, 200];
    const expected = { result: 'written', calls: 3, waits, told: waits };
    expect(await run(throttled, throttled)).toEqual(expected);
  });

  it('gives up after the third', async () => {
    const { result, calls, waits } = await run(throttled, throttled, throttled, throttled);
    expect([result, calls, waits.length]).toEqual([throttled, 3, 2]);
  });

  it('never sends a write again that may have happened', async () => {
    expect(await run(lost)).toEqual({ result: lost, calls: 1, waits: [], told: [] });
    expect((await run(throttled, lost)).calls).toBe(2);
  });
});
