import type { BindKeyPairResponse, BindResult } from '../../../../contract/bindings';
import type { Instance } from '../../../../contract/instances';
import { refusedWith } from '../../../api/testing/errors';
import { random } from '../../../api/testing/random';
import { testInstance } from '../../../instances/testing/instance';
import {
  readThroughFaults,
  runFuzzed,
  sendThroughFaults,
  type FuzzResult,
  type Sabotage,
} from '../../../writes/testing/faulty-ecs';
import { bindingRules, hasRightKeyPair, type Binding } from '../binding-rules';

const refusals = [refusedWith('InvalidKeyPairName.NotFound'), refusedWith('InternalError.X', 403)];

export async function fuzzBindings(
  seed: number,
  binding: Binding,
  sabotage: Sabotage = (write) => write,
): Promise<FuzzResult<Instance>> {
  const next = random(seed);
  const { mode, keyPairName } = binding;
  const [before, after] = mode === 'bind' ? ['', keyPairName] : [keyPairName, ''];
  const instances = Array.from({ length: 13 }, (_, index) =>
    testInstance(String(index), { KeyPairName: before }),
  );
  let older = new Map(instances.map((instance) => [instance.InstanceId, instance]));
  const now = new Map(older);

  function change(chosen: readonly Instance[]): BindKeyPairResponse {
    older = new Map(now);
    const results = chosen.map(({ InstanceId }): BindResult => {
      const isRefused = next() < 0.2;
      const instance = now.get(InstanceId);
      if (instance && !isRefused) now.set(InstanceId, { ...instance, KeyPairName: after });
      const Code = isRefused ? 'InstanceLockedForSecurity' : '200';
      return { InstanceId, Success: !isRefused, Code, Message: Code };
    });
    return { RequestId: 'R', Results: { Result: results.filter(() => next() < 0.95) } };
  }
  const results = await runFuzzed(
    next,
    sabotage({
      ...bindingRules(binding),
      perRequest: 5,
      send: async (chosen) => sendThroughFaults(next, refusals, () => change(chosen)),
      async read() {
        const seen = readThroughFaults(next, now, older);
        return new Map([...seen].filter(() => next() < 0.98));
      },
    }),
    instances,
  );
  const violations = results.flatMap(({ item, kind }) => {
    const isDone = hasRightKeyPair(binding, now.get(item.InstanceId) ?? item);
    const isTrue = kind === 'done' ? isDone : kind === 'unknown' || !isDone;
    return isTrue ? [] : [`${item.InstanceId} is not ${kind}`];
  });
  return { results, violations };
}
