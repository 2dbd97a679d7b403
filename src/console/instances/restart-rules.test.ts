import { describe, expect, it } from 'vitest';
import type { Instance } from '../../contract/instances';
import { brokenWrites } from '../writes/testing/broken-writes';
import { restartRules } from './restart-rules';
import { restartPending, testInstance } from './testing/instance';
import { fuzzRestarts } from './testing/restart-fuzz';

const running = testInstance('a');
const pending = testInstance('a', restartPending);
const judge = (before: Instance, now?: Instance) =>
  restartRules.judge(before, new Map(now && [['i-a', now]]));

describe('the rules to restart', () => {
  it.each(['Stopping', 'Starting'])(
    'take an instance that is %s for one that restarts',
    (Status) => {
      expect(judge(running, testInstance('a', { Status }))).toBe('done');
    },
  );

  it('believe the mock’s tag once it’s gone', () => {
    expect(judge(pending, running)).toBe('done');
    expect(judge(pending, pending)).toBe('unchanged');
  });

  it('prove nothing by an instance that runs, was stopped, or is gone', () => {
    expect(judge(running, running)).toBe('unchanged');
    expect(judge(running, testInstance('a', { Status: 'Stopped' }))).toBe('unchanged');
    expect(judge(pending)).toBe('missing');
  });

  it('never give a result that isn’t true, whatever ECS does', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { results, violations } = await fuzzRestarts(seed);
      expect(violations, `seed ${seed}`).toEqual([]);
      for (const { kind } of results) kinds.add(kind);
    }
    expect([...kinds].toSorted()).toEqual(['done', 'failed', 'stopped', 'unknown']);
  });

  it.each(brokenWrites)('are caught when they believe that %s', async (_, sabotage) => {
    const caught = [];
    for (let seed = 1; seed <= 200 && caught.length === 0; seed += 1) {
      caught.push(...(await fuzzRestarts(seed, sabotage)).violations);
    }
    expect(caught.length).toBeGreaterThan(0);
  });
});
