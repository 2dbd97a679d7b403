import { beforeEach, describe, expect, it } from 'vitest';
import { Sessions } from './sessions';

const minute = 60_000;
let now: number;
let sessions: Sessions;

beforeEach(() => {
  now = 0;
  sessions = new Sessions('session', () => now);
});

function goodAfter(...minutes: number[]): boolean[] {
  const cookie = sessions.redeem(sessions.newToken()) ?? '';
  return minutes.map((each) => {
    now = each * minute;
    return sessions.has([cookie]);
  });
}

it('a link works for 10 minutes', () => {
  const token = sessions.newToken();
  now = 10 * minute + 1;
  expect(sessions.redeem(token)).toBeUndefined();
  const next = sessions.newToken();
  now += 10 * minute;
  expect(sessions.redeem(next)).toMatch(/^session=[\w-]{43}$/);
});

describe('a session ends', () => {
  it('after an hour without a request', () => {
    expect(goodAfter(60, 121)).toEqual([true, false]);
  });

  it('after 8 hours', () => {
    const everyHour = [60, 120, 180, 240, 300, 360, 420, 480];
    expect(goodAfter(...everyHour, 481)).toEqual([...everyHour.map(() => true), false]);
  });
});
