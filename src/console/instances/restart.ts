import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../contract/instances';
import type { BatchProgress } from '../api/batches';
import { call, writeTimeout } from '../api/call';
import { useSingleFlight } from '../ui/use-single-flight';
import { invalidateInstances, readInstances } from './queries';
import { realPauses } from '../api/repeat-while-throttled';
import { restartInstances, sideBySide, type RestartOutcome } from './restart-protocol';

/** The restarts that one place on the page has asked for. */
export interface Restarts {
  restart: (instances: readonly Instance[]) => void;
  /** Lets what is on its way finish and leaves the others as they are. */
  stop: () => void;
  /** `null` while nothing runs. */
  progress: BatchProgress | null;
  /** How long ECS made a restart wait, in milliseconds; `null` when it does not. */
  throttledFor: number | null;
  isStopping: boolean;
  /** Whether there is anything left that could be stopped. */
  canStop: boolean;
  /** The last outcome of each instance, in the order asked for. */
  outcomes: readonly RestartOutcome[];
}

/** Restarts instances and remembers for as long as it is mounted what became of each. */
export function useRestartInstances(regionId: string): Restarts {
  const client = useQueryClient();
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const [throttledFor, setThrottledFor] = useState<number | null>(null);
  const [isStopping, setIsStopping] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly RestartOutcome[]>([]);
  const stopping = useRef(new AbortController());

  const { mutateAsync } = useMutation({
    gcTime: 0,
    mutationFn: (instances: readonly Instance[]) =>
      restartInstances(
        {
          async reboot(instanceId) {
            const request = { InstanceId: instanceId, RegionId: regionId };
            await call('RebootInstance', request, { timeout: writeTimeout });
          },
          async read(instanceId) {
            return (await readInstances(regionId, [instanceId])).get(instanceId);
          },
          ...realPauses,
          onThrottled: setThrottledFor,
        },
        instances,
        {
          stop: stopping.current.signal,
          onProgress: (reached) => {
            setProgress(reached);
            setThrottledFor(null);
          },
        },
      ),
    onSettled: () => {
      void invalidateInstances(client, regionId);
    },
  });

  const restart = useSingleFlight(async (instances: readonly Instance[]) => {
    stopping.current = new AbortController();
    setIsStopping(false);
    try {
      const latest = await mutateAsync(instances);
      setOutcomes((earlier) => withLatest(earlier, latest));
    } finally {
      setProgress(null);
      setThrottledFor(null);
    }
  });

  return {
    restart,
    stop: () => {
      stopping.current.abort();
      setIsStopping(true);
    },
    progress,
    throttledFor,
    isStopping,
    canStop: progress !== null && !isStopping && progress.done + sideBySide < progress.total,
    outcomes,
  };
}

function withLatest(
  earlier: readonly RestartOutcome[],
  latest: readonly RestartOutcome[],
): RestartOutcome[] {
  const ids = new Set(latest.map(({ instance }) => instance.InstanceId));
  return [...earlier.filter(({ instance }) => !ids.has(instance.InstanceId)), ...latest];
}
