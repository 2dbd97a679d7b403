import type { BindKeyPairResponse } from '../../../../contract/bindings';
import { broken, html, lost, throttled } from '../../../api/testing/errors';
import { random } from '../../../api/testing/random';
import {
  changeBindings,
  type Binding,
  type BindingWorld,
  type BindOutcome,
} from '../binding-protocol';
import { answer, control, gone, idsUpTo, refusal, success } from './binding-dependencies';

/** An ECS that loses requests and answers, refuses, throttles, and reads what was some time ago. */
function stormyWorld(seed: number, { mode, keyPairName }: Binding) {
  const next = random(seed);
  const before = mode === 'bind' ? '' : keyPairName;
  const after = mode === 'bind' ? keyPairName : '';
  const truth = new Map<string, string>();
  let lagging = new Map<string, string>();
  const carried = (id: string) => truth.get(id) ?? before;

  function change(changedIds: readonly string[]): BindKeyPairResponse {
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

function isLie(outcome: BindOutcome, isChanged: boolean): boolean {
  return (
    (outcome.kind === 'done' && !isChanged) ||
    ((outcome.kind === 'refused' || outcome.kind === 'not-tried') && isChanged)
  );
}

/** Binds or unbinds 103 instances in that world, and says which outcomes are not so. */
export async function runStorm(
  seed: number,
  binding: Binding,
): Promise<{ outcomes: BindOutcome[]; lies: BindOutcome[] }> {
  const storm = stormyWorld(seed, binding);
  const outcomes = await changeBindings(storm.world, binding, idsUpTo(103), control);
  const lies = outcomes.filter((each) => isLie(each, storm.isChanged(each.instanceId)));
  return { outcomes, lies };
}
