import { expect, it } from 'vitest';
import { confirmationWord, isConfirmedBy } from './confirmation';

it.each([
  [['web'], 0, null],
  [['web', 'db'], 0, null],
  [['web'], 1, 'web'],
  [['web', 'db'], 1, 'delete'],
])('%j, of which %i are bound, ask for %s', (names, boundCount, word) => {
  expect(confirmationWord(names, boundCount)).toBe(word);
});

it.each([
  ['web', 'web', true],
  ['  web\n', 'web', true],
  ['Web', 'web', false],
  ['web-1', 'web', false],
  ['', 'web', false],
  ['cafe\u0301', 'caf\u00e9', true],
  ['DELETE', 'delete', true],
  ['delete them', 'delete', false],
  // A key pair of this name is told apart by case, as all are.
  ['Delete', 'Delete', true],
  ['delete', 'Delete', false],
])('%j confirms %j: %s', (typed, word, expected) => {
  expect(isConfirmedBy(typed, word)).toBe(expected);
});
