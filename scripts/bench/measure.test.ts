import { expect, it } from 'vitest';
import { median, percentile, rounds } from './measure';

it.each([
  [50, 3],
  [95, 5],
  [80, 4],
  [0, 1],
  [100, 5],
])('takes the %i %% value of 1 to 5, whatever their order', (percent, value) => {
  expect(percentile([4, 1, 5, 2, 3], percent)).toBe(value);
});

it('sorts numbers as numbers', () => {
  expect(median([10, 9, 100])).toBe(10);
});

it('has nothing to say of no values', () => {
  expect(() => median([])).toThrow('No values');
});

it('takes all rounds where there is time', () => {
  expect([...rounds({ wanted: 3, enough: 1, seconds: 60 })]).toEqual([0, 1, 2]);
});

it('makes do with enough of them where there is none', () => {
  expect([...rounds({ wanted: 9, enough: 2, seconds: -1 })]).toEqual([0, 1]);
});
