import { useQueryClient } from '@tanstack/react-query';
import { attachKeyPair, detachKeyPair } from '../../../contract/bindings';
import type { Instance } from '../../../contract/instances';
import { call, writeTimeout } from '../../api/call';
import { rememberPendingRestarts } from '../../instances/pending-restarts';
import { idsOf, instancesQuery, readInstances, type InstanceList } from '../../instances/queries';
import { useRegion } from '../../regions/region';
import { refetchUntilShown } from '../../writes/refetch-until-shown';
import { itemsOf, type WriteResult } from '../../writes/result';
import { defaultRetry } from '../../writes/retry';
import { settle, type Unsettled } from '../../writes/settle';
import { useWriteRun } from '../../writes/use-write-run';
import { changedWhileRunning } from './attempts';
import { bindingRules, hasRightKeyPair, type Binding } from './binding-rules';

export function useBindings(binding: Binding) {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const { run, start, stop } = useWriteRun();
  const action = binding.mode === 'bind' ? attachKeyPair : detachKeyPair;
  const read = (instances: readonly Instance[]) => readInstances(regionId, idsOf(instances));
  const write = {
    ...bindingRules(binding),
    read,
    send: (instances: readonly Instance[]) =>
      call(
        action,
        { RegionId: regionId, KeyPairName: binding.keyPairName, InstanceIds: idsOf(instances) },
        { timeout: writeTimeout },
      ),
  };

  function change(instances: readonly Instance[]): Promise<WriteResult<Instance>[]> {
    return start(write, instances, showInLists);
  }

  async function check(unsettled: readonly Unsettled<Instance>[]) {
    const results = await settle(write, unsettled, defaultRetry);
    showInLists(results);
    return results;
  }

  function showInLists(results: readonly WriteResult<Instance>[]) {
    rememberPendingRestarts(changedWhileRunning(results));
    const done = new Set(idsOf(itemsOf(results, 'done')));
    void refetchUntilShown(
      client,
      instancesQuery(regionId).queryKey,
      ({ instances }: InstanceList) =>
        instances.every((each) => !done.has(each.InstanceId) || hasRightKeyPair(binding, each)),
    );
  }

  return { run, stop, change, check };
}
