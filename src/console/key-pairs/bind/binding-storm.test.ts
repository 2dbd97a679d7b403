import { describe, expect, it } from 'vitest';
import type { BindKeyPairAnswer } from '../../../contract/key-pairs';
import {
  changeBindings,
  type Binding,
  type BindingWorld,
  type BindOutcome,
} from './binding-protocol';
import {
  answer,
  bind,
  broken,
  control,
  gone,
  html,
  idsUpTo,
  lost,
  refusal,
  success,
  throttled,
  unbind,
} from './test-binding-world';

/** mulberry32, so that a failing schedule can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An ECS that loses requests and answers, refuses, throttles, and reads what was some time ago. */
function stormyWorld(seed: number, { mode, keyPairName }: Binding) {
  const next = random(seed);
  const before = mode === 'bind' ? '' : keyPairName;
  const after = mode === 'bind' ? keyPairName : '';
  const truth = new Map<string, string>();
  let lagging = new Map<string, string>();
  const carried = (id: string) => truth.get(id) ?? before;

  function change(changedIds: readonly string[]): BindKeyPairAnswer {
    lagging = new Map(truth);
    const results = changedIds.map((id) => {
      if (next() < 0.2) return refusal(id, 'InstanceLockedForSecurity');
      truth.set(id, after);
      return success(id);
    });
    return answer(results.filter(() => next() < 0.95));
  }
  const stormy: BindingWorld = {
    async send(sentIds) {
      const dice = next();
      if (dice < 0.15) throw lost;
      if (dice < 0.3) throw throttled;
      if (dice < 0.4) throw gone;
      const result = change(sentIds);
      if (dice < 0.5) throw lost;
      if (dice < 0.6) throw broken;
      if (dice < 0.65) throw html;
      return result;
    },
    async read(readIds) {
      const dice = next();
      if (dice < 0.3) throw lost;
      const seen = dice < 0.6 ? lagging : truth;
      return new Map(readIds.map((id) => [id, seen.get(id) ?? before]));
    },
    wait: () => Promise.resolve(),
    backoff: () => 0,
    onThrottled: () => undefined,
  };
  return { world: stormy, isChanged: (id: string) => carried(id) === after };
}

function lies(outcome: BindOutcome, isChanged: boolean): boolean {
  return (
    (outcome.kind === 'done' && !isChanged) ||
    ((outcome.kind === 'refused' || outcome.kind === 'not-tried') && isChanged)
  );
}

describe('in a storm', () => {
  it.each([bind, unbind])('$mode never tells of an instance what is not so', async (binding) => {
    const told = new Set<string>();
    for (let seed = 1; seed <= 2000; seed += 1) {
      const storm = stormyWorld(seed, binding);
      const outcomes = await changeBindings(storm.world, binding, idsUpTo(103), control);
      expect(outcomes.map(({ instanceId }) => instanceId)).toEqual(idsUpTo(103));
      const wrong = outcomes.filter((each) => lies(each, storm.isChanged(each.instanceId)));
      expect(wrong, `seed ${seed}`).toEqual([]);
      for (const { kind } of outcomes) told.add(kind);
    }
    expect([...told].toSorted()).toEqual(['done', 'refused', 'unclear']);
  });
});
