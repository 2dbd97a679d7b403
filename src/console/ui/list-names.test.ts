import { expect, it } from 'vitest';
import { countShown, listNames } from './list-names';

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index + 1}`);

it.each([
  [[], ''],
  [['web'], 'web'],
  [names(7), 'n1, n2, n3, n4, n5, n6, and n7'],
  [names(8), 'n1, n2, n3, n4, n5, n6, and 2 more'],
  [names(50), 'n1, n2, n3, n4, n5, n6, and 44 more'],
])('lists %j as %s', (list, text) => {
  expect(listNames(list)).toBe(text);
});

it('counts as many as fit', () => {
  expect(countShown(3, 1)).toBe(1);
  expect(countShown(2, 1)).toBe(2);
});
