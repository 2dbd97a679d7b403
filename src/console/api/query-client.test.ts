import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error';
import { backoff, createQueryClient } from './query-client';
import { broken, lost, refusedWith, throttled } from './testing/errors';

const retry = createQueryClient().getDefaultOptions().queries?.retry as (
  failures: number,
  error: Error,
) => boolean;

function asking(retryAfter: number, code = 'Throttling.User', status = 400): ApiError {
  return new ApiError({ kind: 'refused', status, code, message: 'Later.', retryAfter });
}

describe('reading again', () => {
  it('is worth it twice, where it may help', () => {
    for (const error of [lost, broken]) {
      expect([0, 1, 2].map((failures) => retry(failures, error))).toEqual([true, true, false]);
    }
    expect(retry(0, refusedWith('Forbidden.RAM', 403))).toBe(false);
    // `read` retries the throttled page itself, so that the list doesn't start over.
    expect(retry(0, throttled)).toBe(false);
  });

  it('doesn’t make a user wait for longer than a minute', () => {
    expect(retry(0, asking(60_001))).toBe(false);
    expect(retry(0, asking(3_600_000, 'ServiceUnavailable', 503))).toBe(false);
  });

  it('waits for as long as ECS asks for, and else a second or two', () => {
    expect(backoff(0, asking(1500))).toBe(1500);
    expect(backoff(1, lost)).toBeLessThanOrEqual(2000);
  });

  it('waits for more than a minute in all while ECS takes too many requests', () => {
    const waits = [0, 1, 2, 3].map((attempt) => backoff(attempt, throttled));
    expect(waits[0]).toBeGreaterThanOrEqual(12_000);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(60_000);
  });
});
