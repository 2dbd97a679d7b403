import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { rebootInstance, type Instance } from '../../contract/instances';
import { call, writeTimeout } from '../api/call';
import { errorMessage } from '../errors/error-messages';
import { askBeforeUnload } from '../ui/ask-before-unload';
import { useIsInView } from '../ui/Dialog';
import { showToast } from '../ui/toasts';
import { useSingleFlight } from '../ui/use-single-flight';
import { followRestarts, type RestartState } from './follow-restarts';
import { isolated } from '../ui/isolated';
import { listNames } from '../ui/list-names';
import { instanceCount, instanceName } from './instance-text';
import { forgetPendingRestarts } from './pending-restarts';
import { invalidateInstances, readInstances } from './queries';
import { realPauses, waitFor } from '../api/repeat-while-throttled';
import { useBatchRun, type BatchRun } from '../api/use-batch-run';
import { restartInstances, sideBySide, type RestartOutcome } from './restart-protocol';

/** The restarts that one place on the page has asked for. */
export interface Restarts {
  restart: (instances: readonly Instance[]) => void;
  /** Lets what is on its way finish and leaves the others as they are. */
  stop: () => void;
  /** `null` while nothing runs. */
  run: BatchRun | null;
  /** Some that were asked for in a place that was left since are still on their way. */
  isRunningElsewhere: boolean;
  /** Whether there is anything left that could be stopped. */
  canStop: boolean;
  /** The last outcome of each instance, in the order asked for. */
  outcomes: readonly RestartOutcome[];
  /** How far those that ECS has accepted have come, by instance ID. */
  states: ReadonlyMap<string, RestartState>;
}

/**
 * Restarts instances and remembers for as long as it is mounted what became of each. A run that was
 * left goes on, and its outcome is told wherever the person is by then.
 */
export function useRestartInstances(regionId: string): Restarts {
  const client = useQueryClient();
  const { run, canStop, begin, stop, end } = useBatchRun();
  const [outcomes, setOutcomes] = useState<readonly RestartOutcome[]>([]);

  const [states, setStates] = useState<ReadonlyMap<string, RestartState>>(new Map());
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  async function follow(accepted: readonly Instance[]): Promise<void> {
    const source = {
      read: (ids: readonly string[]) => readInstances(regionId, ids),
      wait: waitFor,
      now: () => performance.now(),
    };
    await followRestarts(source, accepted, leaving.current.signal, (latest) => {
      setStates((earlier) => new Map([...earlier, ...latest]));
      void invalidateInstances(client, regionId);
    });
  }

  const isInView = useIsInView();
  const mutationKey = ['restart', regionId];
  const running = useIsMutating({ mutationKey });

  const { mutateAsync } = useMutation({
    mutationKey,
    gcTime: 0,
    mutationFn: (instances: readonly Instance[]) => {
      const control = begin(instances.length, sideBySide);
      return askBeforeUnload(
        restartInstances(
          {
            async reboot(instanceId) {
              const request = { InstanceId: instanceId, RegionId: regionId };
              await call(rebootInstance, request, { timeout: writeTimeout });
            },
            async read(instanceId) {
              return (await readInstances(regionId, [instanceId])).get(instanceId);
            },
            ...realPauses,
            onThrottled: control.onThrottled,
          },
          instances,
          control,
        ),
      );
    },
    onSuccess: (latest) => {
      // From here on the restart itself is followed, and the change takes effect with it.
      forgetPendingRestarts(acceptedOf(latest));
      if (!isInView()) tellOutcomes(latest);
    },
    onSettled: () => {
      void invalidateInstances(client, regionId);
    },
  });

  const restart = useSingleFlight(async (instances: readonly Instance[]) => {
    try {
      const latest = await mutateAsync(instances);
      setOutcomes((earlier) => withLatest(earlier, latest));
      void follow(acceptedOf(latest));
    } finally {
      end();
    }
  });

  const isRunningElsewhere = running > 0 && run === null;
  return { restart, stop, run, isRunningElsewhere, canStop, outcomes, states };
}

function tellOutcomes(outcomes: readonly RestartOutcome[]): void {
  const namesOf = (of: readonly RestartOutcome[]) =>
    listNames(of.map(({ instance }) => isolated(instanceName(instance))));
  const acceptedOutcomes = outcomes.filter(({ kind }) => kind === 'restarted');
  if (acceptedOutcomes.length > 0) {
    showToast({
      title: restartedTitle(acceptedOutcomes.length),
      description: namesOf(acceptedOutcomes),
    });
  }
  for (const kind of ['refused', 'unclear'] as const) {
    const failed = outcomes.filter((outcome) => outcome.kind === kind);
    const [first] = failed;
    if (!first || !('error' in first)) continue;
    const description = `${namesOf(failed)}: ${errorMessage(first.error)}`;
    showToast({ tone: 'error', title: failureTitles[kind](failed.length), description });
  }
}

function acceptedOf(outcomes: readonly RestartOutcome[]): Instance[] {
  return outcomes.filter(({ kind }) => kind === 'restarted').map(({ instance }) => instance);
}

/** ECS accepts a restart and carries it out later. */
export function restartedTitle(count: number): string {
  return `Restart requested for ${instanceCount(count)}`;
}

export const failureTitles = {
  refused: (count: number) => `${instanceCount(count)} could not be restarted`,
  unclear: (count: number) => `It is not certain whether ${instanceCount(count)} restarted`,
};

function withLatest(
  earlier: readonly RestartOutcome[],
  latest: readonly RestartOutcome[],
): RestartOutcome[] {
  const ids = new Set(latest.map(({ instance }) => instance.InstanceId));
  return [...earlier.filter(({ instance }) => !ids.has(instance.InstanceId)), ...latest];
}
