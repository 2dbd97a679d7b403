import { describe, expect, it } from 'vitest';
import { runStorm } from './testing/binding-fuzz';
import { bind, idsUpTo, unbind } from './testing/binding-dependencies';

describe('in a storm', () => {
  it.each([bind, unbind])('$mode never tells of an instance what is not so', async (binding) => {
    const told = new Set<string>();
    for (let seed = 1; seed <= 2000; seed += 1) {
      const { outcomes, lies } = await runStorm(seed, binding);
      expect(outcomes.map(({ instanceId }) => instanceId)).toEqual(idsUpTo(103));
      expect(lies, `seed ${seed}`).toEqual([]);
      for (const { kind } of outcomes) told.add(kind);
    }
    expect([...told].toSorted()).toEqual(['done', 'refused', 'unclear']);
  });
});
