import { describe, expect, it } from 'vitest';
import { brokenWrites } from '../../writes/testing/broken-writes';
import type { Sabotage } from '../../writes/testing/faulty-ecs';
import type { RegionKeyPairs } from '../data/queries';
import { deletionRules, listedIn } from './deletion-rules';
import { fuzzDeletions } from './testing/deletion-fuzz';

const web = { name: 'web', md5: 'ours' };
const listing = (fingerprint?: string, unreadable = 0): RegionKeyPairs => ({
  keyPairs: fingerprint === undefined ? [] : [{ ...row, KeyPairFingerPrint: fingerprint }],
  total: 1,
  unreadable,
  complete: unreadable === 0,
});
const row = {
  KeyPairName: 'web',
  KeyPairFingerPrint: '',
  CreationTime: '',
  ResourceGroupId: '',
  Tags: { Tag: [] },
};
const { judge, objection, perRequest } = deletionRules([web], new Map([['web', 'ours']]));

describe('the rules to delete', () => {
  it.each([
    ['it is listed', listing('ours'), 'unchanged'],
    ['it is listed without a fingerprint', listing(''), 'unchanged'],
    ['another key pair has its name', listing('other'), 'nothing'],
    ['it was listed and isn’t anymore', listing(), 'done'],
    ['a row can’t be read', listing(undefined, 1), 'nothing'],
  ])('judge by the list: %s', (_, list, finding) => {
    expect(judge(web, listedIn(list))).toBe(finding);
  });

  it('take none for deleted that no list has shown yet', () => {
    const rules = deletionRules([web], new Map());
    expect(rules.judge(web, listedIn(listing()))).toBe('nothing');
  });

  it('leave a name alone that belongs to another key pair, or may do so', () => {
    expect(objection?.(web, listedIn(listing('other')))).toEqual({ kind: 'skipped' });
    expect(objection?.(web, listedIn(listing(undefined, 1)))).toMatchObject({
      kind: 'failed',
      error: { isMismatch: true },
    });
    for (const fingerprint of ['ours', '', undefined]) {
      expect(objection?.(web, listedIn(listing(fingerprint)))).toBeNull();
    }
    expect(objection?.(web, listedIn(listing('ours', 1)))).toBeNull();
  });

  it('take a hundred per request, and fewer if the names are long', () => {
    expect(perRequest).toBe(100);
    const long = { name: '钥'.repeat(128), md5: '' };
    expect(deletionRules([web, long], new Map()).perRequest).toBeLessThan(100);
  });

  it('never give a result that isn’t true, whatever ECS does', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const { results, violations } = await fuzzDeletions(seed, 23);
      expect(results).toHaveLength(23);
      expect(violations, `seed ${seed}`).toEqual([]);
      for (const { kind } of results) kinds.add(kind);
    }
    expect([...kinds].toSorted()).toEqual(['done', 'failed', 'skipped', 'stopped', 'unknown']);
  });

  const careless: Sabotage = (write) => ({ ...write, objection: () => null });

  it.each([...brokenWrites, ['every name is still the same key pair’s', careless] as const])(
    'are caught when they believe that %s',
    async (_, sabotage) => {
      const caught = [];
      for (let seed = 1; seed <= 300 && caught.length === 0; seed += 1) {
        caught.push(...(await fuzzDeletions(seed, 23, sabotage)).violations);
      }
      expect(caught.length).toBeGreaterThan(0);
    },
  );
});

describe('the rules to discard', () => {
  it('never give a result that isn’t true, whatever ECS does', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { results, violations } = await fuzzDeletions(seed, 1);
      expect(violations, `seed ${seed}`).toEqual([]);
      for (const { kind } of results) kinds.add(kind);
    }
    expect([...kinds].toSorted()).toEqual(['done', 'failed', 'stopped', 'unknown']);
  });
});
