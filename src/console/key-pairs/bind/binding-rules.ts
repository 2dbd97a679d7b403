import type { BindKeyPairResponse } from '../../../contract/bindings';
import type { Instance } from '../../../contract/instances';
import { bindInstancesMax } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { t } from '../../i18n/t';
import type { WriteRules } from '../../writes/write';

export interface Binding {
  mode: 'bind' | 'unbind';
  keyPairName: string;
}

/**
 * How to bind or unbind instances. AttachKeyPair and DetachKeyPair may be sent again without harm, and
 * DescribeInstances lists the key pair of each instance, so reading settles what a response doesn't.
 * The state is what instances exist now, by ID.
 */
export function bindingRules(
  binding: Binding,
): WriteRules<Instance, ReadonlyMap<string, Instance>, BindKeyPairResponse> {
  const action = binding.mode === 'bind' ? 'AttachKeyPair' : 'DetachKeyPair';
  return {
    perRequest: bindInstancesMax,
    checksRefusals: true,
    judge({ InstanceId }, now) {
      const instance = now.get(InstanceId);
      if (instance === undefined) return 'missing';
      return hasRightKeyPair(binding, instance) ? 'done' : 'unchanged';
    },
    resultIn({ Results, RequestId: requestId }, { InstanceId }) {
      const result = Results.Result.find((each) => each.InstanceId === InstanceId);
      if (result === undefined) {
        const message = () => t('ECS left the instance out of its response.');
        return new ApiError({ kind: 'bad-response', action, message, requestId });
      }
      if (result.Success) return { kind: 'done', by: 'response' };
      const { Code: code, Message: message } = result;
      // Somebody else has unbound the key pair from this instance already.
      if (binding.mode === 'unbind' && code === 'InvalidKeyPairName.NotFound') {
        return { kind: 'done', by: 'earlier' };
      }
      const error = new ApiError({ kind: 'refused', action, code, message, requestId });
      return { kind: 'refused', error };
    },
  };
}

export function hasRightKeyPair({ mode, keyPairName }: Binding, instance: Instance): boolean {
  return (instance.KeyPairName === keyPairName) === (mode === 'bind');
}
