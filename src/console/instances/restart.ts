import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instance } from '../../contract/instances';
import { call, writeTimeout } from '../api/call';
import { useSingleFlight } from '../ui/use-single-flight';
import { invalidateInstances, readInstances } from './queries';
import { realPauses } from '../api/repeat-while-throttled';
import { useBatchRun, type BatchRun } from '../api/use-batch-run';
import { restartInstances, sideBySide, type RestartOutcome } from './restart-protocol';

/** The restarts that one place on the page has asked for. */
export interface Restarts {
  restart: (instances: readonly Instance[]) => void;
  /** Lets what is on its way finish and leaves the others as they are. */
  stop: () => void;
  /** `null` while nothing runs. */
  run: BatchRun | null;
  /** Whether there is anything left that could be stopped. */
  canStop: boolean;
  /** The last outcome of each instance, in the order asked for. */
  outcomes: readonly RestartOutcome[];
}

/** Restarts instances and remembers for as long as it is mounted what became of each. */
export function useRestartInstances(regionId: string): Restarts {
  const client = useQueryClient();
  const { run, canStop, begin, stop, end } = useBatchRun();
  const [outcomes, setOutcomes] = useState<readonly RestartOutcome[]>([]);

  const { mutateAsync } = useMutation({
    gcTime: 0,
    mutationFn: (instances: readonly Instance[]) => {
      const control = begin(instances.length, sideBySide);
      return restartInstances(
        {
          async reboot(instanceId) {
            const request = { InstanceId: instanceId, RegionId: regionId };
            await call('RebootInstance', request, { timeout: writeTimeout });
          },
          async read(instanceId) {
            return (await readInstances(regionId, [instanceId])).get(instanceId);
          },
          ...realPauses,
          onThrottled: control.onThrottled,
        },
        instances,
        control,
      );
    },
    onSettled: () => {
      void invalidateInstances(client, regionId);
    },
  });

  const restart = useSingleFlight(async (instances: readonly Instance[]) => {
    try {
      const latest = await mutateAsync(instances);
      setOutcomes((earlier) => withLatest(earlier, latest));
    } finally {
      end();
    }
  });

  return { restart, stop, run, canStop, outcomes };
}

function withLatest(
  earlier: readonly RestartOutcome[],
  latest: readonly RestartOutcome[],
): RestartOutcome[] {
  const ids = new Set(latest.map(({ instance }) => instance.InstanceId));
  return [...earlier.filter(({ instance }) => !ids.has(instance.InstanceId)), ...latest];
}
