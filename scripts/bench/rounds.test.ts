import { expect, it } from 'vitest';
import { rounds } from './rounds.mjs';

it('takes all rounds where there is time', () => {
  expect([...rounds({ wanted: 3, enough: 1, seconds: 60 })]).toEqual([0, 1, 2]);
});

it('makes do with enough of them where there is none', () => {
  expect([...rounds({ wanted: 9, enough: 2, seconds: -1 })]).toEqual([0, 1]);
});
