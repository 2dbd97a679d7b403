import { expect, it } from 'vitest';
import { median, percentile } from './stats.mjs';

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
