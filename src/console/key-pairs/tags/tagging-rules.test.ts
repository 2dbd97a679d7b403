import { describe, expect, it } from 'vitest';
import { brokenWrites } from '../../writes/testing/broken-writes';
import { taggingRules, type TagChange } from './tagging-rules';
import { fuzzTagging } from './testing/tagging-fuzz';

const set: TagChange = { set: { TagKey: 'env', TagValue: 'prod' } };
const remove: TagChange = { remove: 'env' };
const { judge } = taggingRules;

describe('the rules to tag', () => {
  it('judge by the tags of the key pair', () => {
    const prod = [{ TagKey: 'env', TagValue: 'prod' }];
    const test = [{ TagKey: 'env', TagValue: 'test' }];
    expect([prod, test, []].map((tags) => judge(set, tags))).toEqual([
      'done',
      'unchanged',
      'unchanged',
    ]);
    expect([prod, []].map((tags) => judge(remove, tags))).toEqual(['unchanged', 'done']);
    expect([set, remove].map((change) => judge(change, null))).toEqual(['missing', 'missing']);
  });

  it('never give a result that isn’t true, whatever ECS does', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 2000; seed += 1) {
      const { results, violations } = await fuzzTagging(seed);
      expect(violations, `seed ${seed}`).toEqual([]);
      for (const { kind } of results) kinds.add(kind);
    }
    expect([...kinds].toSorted()).toEqual(['done', 'failed', 'stopped', 'unknown']);
  });

  it.each(brokenWrites)('are caught when they believe that %s', async (_, sabotage) => {
    const caught = [];
    for (let seed = 1; seed <= 1000 && caught.length === 0; seed += 1) {
      caught.push(...(await fuzzTagging(seed, sabotage)).violations);
    }
    expect(caught.length).toBeGreaterThan(0);
  });
});
