import { expect, it } from 'vitest';
import { formatTable } from './table';

const table = {
  title: 'Speed, ms',
  columns: ['p50', 'p95', 'aim'],
  rows: [
    ['short', '1.5', '12345', ''],
    ['a longer name', '100', '2', 'under 20: met'],
  ],
  notes: ['Noisy.'],
};

it('puts names left and values right, whatever their length', () => {
  expect(formatTable(table, true).split('\n')).toEqual([
    '',
    '',
    'Speed, ms',
    '',
    '|               |  p50 |   p95 |           aim |',
    '| ------------- | ---: | ----: | ------------: |',
    '| short         |  1.5 | 12345 |               |',
    '| a longer name |  100 |     2 | under 20: met |',
    '',
    '* Noisy.',
  ]);
});

it('leaves the aims out', () => {
  expect(formatTable(table, false)).not.toMatch(/aim|met/);
});
