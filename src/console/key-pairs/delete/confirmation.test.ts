import { expect, it } from 'vitest';
import type { BoundInstances } from '../../instances/bound-instances';
import { testInstance } from '../../instances/testing/instance';
import { confirmationWord, isConfirmedBy } from './confirmation';

const unbound: BoundInstances = { instances: [], gap: null };
const bound: BoundInstances = { instances: [testInstance('a')], gap: null };
const unknown: BoundInstances = { instances: [], gap: { kind: 'error', error: new Error() } };

it.each([
  ['an unbound one', [unbound], null],
  ['several unbound ones', [unbound, unbound], null],
  ['a bound one', [bound], 'web-0'],
  ['a bound one among others', [unbound, bound], 'delete'],
  ['one that may be bound', [unknown], 'web-0'],
  ['one that may be bound among others', [unbound, unknown], 'delete'],
])('%s: asks for %s', (_what, states, word) => {
  const keyPairs = states.map((state, index) => ({ name: `web-${index}`, bound: state }));
  expect(confirmationWord(keyPairs)).toBe(word);
});

it.each([
  ['web', 'web', true],
  ['  web\n', 'web', true],
  ['Web', 'web', false],
  ['web-1', 'web', false],
  ['', 'web', false],
  ['cafe\u0301', 'caf\u00e9', true],
  ['DELETE', 'delete', true],
  ['ｄｅｌｅｔｅ', 'delete', true],
  ['\u3000ＤＥＬＥＴＥ', 'delete', true],
  ['ｗｅｂ－１', 'web-1', true],
  ['ｗｅｂ', 'ｗｅｂ', true],
  ['Ｗｅｂ', 'web', false],
  ['delete them', 'delete', false],
  // A key pair named `Delete` is case-sensitive.
  ['Delete', 'Delete', true],
  ['delete', 'Delete', false],
])('%j confirms %j: %s', (typed, word, expected) => {
  expect(isConfirmedBy(typed, word)).toBe(expected);
});
