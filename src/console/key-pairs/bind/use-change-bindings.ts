import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunControl } from '../../api/batches';
import { call, writeTimeout } from '../../api/call';
import { backoff } from '../../api/query-client';
import { attachKeyPair, detachKeyPair } from '../../../contract/bindings';
import { invalidateUntil } from '../../api/invalidate-until';
import { instancesQuery, readInstances, type InstanceList } from '../../instances/queries';
import { waitFor, type Patience } from '../../api/repeat-while-throttled';
import {
  changeBindings,
  findOut,
  isAsWanted,
  type BindOutcome,
  type Binding,
  type BindingWorld,
  type Unclear,
} from './binding-protocol';

/** Binds or unbinds instances, or only reads again what an earlier run could not tell. */
export type BindingRun =
  | { instanceIds: readonly string[]; control: RunControl & Pick<Patience, 'onThrottled'> }
  | { unclear: readonly Unclear[] };

export function useChangeBindings(regionId: string, binding: Binding) {
  const client = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (run: BindingRun): Promise<BindOutcome[]> =>
      'unclear' in run
        ? findOut(reading(regionId), binding, run.unclear)
        : changeBindings(
            {
              send: (ids) =>
                call(
                  binding.mode === 'bind' ? attachKeyPair : detachKeyPair,
                  { RegionId: regionId, KeyPairName: binding.keyPairName, InstanceIds: [...ids] },
                  { timeout: writeTimeout },
                ),
              ...reading(regionId),
              backoff,
              onThrottled: run.control.onThrottled,
            },
            binding,
            run.instanceIds,
            run.control,
          ),
    onSettled: (outcomes = []) => {
      const done = new Set(
        outcomes.filter(({ kind }) => kind === 'done').map(({ instanceId }) => instanceId),
      );
      const isShown = ({ instances }: InstanceList) =>
        instances.every(
          ({ InstanceId, KeyPairName }) =>
            !done.has(InstanceId) || isAsWanted(binding, KeyPairName),
        );
      void invalidateUntil(client, instancesQuery(regionId).queryKey, isShown);
    },
  });
}

function reading(regionId: string): Pick<BindingWorld, 'read' | 'wait'> {
  return {
    async read(ids) {
      const instances = await readInstances(regionId, ids);
      return new Map(Array.from(instances, ([id, { KeyPairName }]) => [id, KeyPairName]));
    },
    wait: waitFor,
  };
}
