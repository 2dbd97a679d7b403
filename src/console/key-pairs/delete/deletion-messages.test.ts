import { expect, it } from 'vitest';
import { refusedWith } from '../../api/testing/errors';
import { testInstance } from '../../instances/testing/instance';
import { isolated } from '../../ui/isolated';
import type { Verdict, WriteResult } from '../../writes/result';
import type { KeyPairSummary } from '../list/rows';
import {
  boundRefusalAdvice,
  deletedMessage,
  isBoundRefusal,
  remainingDeletion,
} from './deletion-messages';
import type { ChosenKeyPair } from '../data/queries';

const bound = refusedWith('InvalidParameter.KeypairAlreadyAttachedInstance');

it('says how many were deleted', () => {
  expect(deletedMessage(['web'])).toBe(`Key pair ${isolated('web')} deleted`);
  expect(deletedMessage(['web', 'db'])).toBe('2 key pairs deleted');
});

it('blames a slow unbind only if nothing is bound', () => {
  expect(isBoundRefusal(bound)).toBe(true);
  expect(boundRefusalAdvice(['a', 'b'], new Set(['a', 'b']))).toContain('20 minutes');
  expect(boundRefusalAdvice(['a', 'b'], new Set(['a']))).toMatch(/^Unbind them first\./);
});

const row: KeyPairSummary = {
  name: 'web',
  md5: '',
  sha256: null,
  created: '',
  resourceGroupId: '',
  tags: [],
  bound: { instances: [testInstance('a')], gap: null },
};
const result = (name: string, verdict: Verdict): WriteResult<ChosenKeyPair> => ({
  item: { name, md5: '' },
  ...verdict,
});

it.each<[string, WriteResult<ChosenKeyPair>[], string[], string]>([
  [
    'all that is left',
    [
      result('a', { kind: 'done', by: 'response' }),
      result('b', { kind: 'skipped' }),
      result('c', { kind: 'failed', error: refusedWith('InternalError') }),
    ],
    ['c'],
    'Retry',
  ],
  [
    'what is not bound',
    [
      result('web', { kind: 'failed', error: bound }),
      result('db', { kind: 'failed', error: bound }),
    ],
    ['db'],
    'Delete the unbound key pair',
  ],
  ['what ECS takes for bound', [result('db', { kind: 'failed', error: bound })], ['db'], 'Retry'],
  [
    'what was stopped',
    [result('db', { kind: 'stopped', error: null })],
    ['db'],
    'Continue with the remaining 1',
  ],
])('offers to delete %s', (_, results, names, label) => {
  expect(remainingDeletion(results, [row])).toEqual({ names, label });
});
