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
 * Both requests are idempotent, and DescribeInstances lists each instance's key pair, so reading
 * settles an unclear response. The state is the existing instances by ID.
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
      // Someone else has already unbound it.
      if (binding.mode === 'unbind' && code === 'InvalidKeyPairName.NotFound') {
        return { kind: 'done', by: 'earlier' };
      }
      const error = new ApiError({ kind: 'refused', action, code, message, requestId });
      return { kind: 'failed', error };
    },
  };
}

export function hasRightKeyPair({ mode, keyPairName }: Binding, instance: Instance): boolean {
  return (instance.KeyPairName === keyPairName) === (mode === 'bind');
}
