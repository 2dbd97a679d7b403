import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error';
import { broken, throttled } from '../api/test-errors';
import { errorWords } from './error-words';

function refusal(details: { code: string; action?: 'TagResources'; retryAfter?: number }) {
  return new ApiError({
    kind: 'refused',
    status: 403,
    message: 'User not authorized.',
    ...details,
  });
}

describe('the words for a refusal', () => {
  it('advise to try again only after one that had no effect for certain', () => {
    expect(errorWords(throttled)).toBe(
      'This account sent too many requests. Try again in a moment.',
    );
    expect(errorWords(broken)).toBe('Something went wrong inside ECS.');
  });

  it.each([
    [60_001, '2 minutes'],
    [3_600_000, '60 minutes'],
    [30 * 24 * 3_600_000, '720 hours'],
  ])('tell how long a long wait is: %d ms', (retryAfter, time) => {
    expect(errorWords(refusal({ code: 'Throttling.Api', retryAfter }))).toBe(
      `User not authorized. Try again in ${time}.`,
    );
  });

  it('name the permission that is missing', () => {
    expect(errorWords(refusal({ code: 'Forbidden.RAM', action: 'TagResources' }))).toBe(
      'Your account lacks the permission for TagResources. ECS says: User not authorized.',
    );
    expect(errorWords(refusal({ code: 'Forbidden.RAM' }))).toBe(
      'Your account lacks the permission for this. ECS says: User not authorized.',
    );
  });
});
