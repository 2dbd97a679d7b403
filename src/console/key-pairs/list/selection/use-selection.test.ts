import { expect, it } from 'vitest';
import { namesBetween } from './use-selection';

const names = ['a', 'b', 'c', 'd'];

it.each([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['b', 'b', ['b']],
  [null, 'c', ['c']],
  ['gone', 'c', ['c']],
])('from %s to %s are %j', (anchor, target, expected) => {
  expect(namesBetween(names, anchor, target)).toEqual(expected);
});
