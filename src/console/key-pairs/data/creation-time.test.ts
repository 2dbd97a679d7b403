import { describe, expect, it } from 'vitest';
import { utcDate } from './creation-time';

describe('utcDate', () => {
  it.each([
    ['2018-11-27T08:33Z', '2018-11-27T08:33:00.000Z'],
    ['2019-02-20T12:04:35Z', '2019-02-20T12:04:35.000Z'],
  ])('reads what is documented: %s', (time, iso) => {
    expect(utcDate(time)?.toISOString()).toBe(iso);
  });

  it.each([
    '',
    'Z',
    '2018-11-27',
    '2018-11-27T08:33',
    '2018-11-27T08:33+08:00',
    '2018-02-30T08:33Z',
    '2018-13-01T08:33Z',
    '11/27/2018 08:33Z',
    '1543307580',
  ])('does not interpret “%s”', (time) => {
    expect(utcDate(time)).toBeNull();
  });
});
