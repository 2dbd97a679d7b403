import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { rebootInstance, type Instance } from '../../contract/instances';
import { call, writeTimeout } from '../api/call';
import { useRegion } from '../regions/region';
import { showToast } from '../ui/toasts';
import { useSingleFlight } from '../ui/use-single-flight';
import { itemsOf, latestResults, type WriteResult } from '../writes/result';
import { waitFor } from '../writes/retry';
import { useWriteRun } from '../writes/use-write-run';
import { followRestarts, type RestartState } from './follow-restarts';
import { forgetPendingRestarts } from './pending-restarts';
import { idsOf, invalidateInstances, readInstances } from './queries';
import { resultMessages, stateMessages } from './restart-messages';
import { restartRules } from './restart-rules';
import { RestartsContext } from './use-restarts';

/** Restarts instances and follows them, even after the dialog has closed. */
export function RestartsProvider({ children }: { children: ReactNode }) {
  const { regionId } = useRegion();
  const client = useQueryClient();
  const { run, start, stop } = useWriteRun();
  const [requested, setRequested] = useState<readonly Instance[]>([]);
  const [results, setResults] = useState<readonly WriteResult<Instance>[]>([]);
  const [states, setStates] = useState<ReadonlyMap<string, RestartState>>(new Map());
  const watchers = useRef(new Set<(instance: Instance) => boolean>());
  const isShown = (instance: Instance) => [...watchers.current].some((shows) => shows(instance));
  const watch = useCallback((shows: (instance: Instance) => boolean) => {
    watchers.current.add(shows);
    return () => void watchers.current.delete(shows);
  }, []);

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
      const unseen = accepted.flatMap((instance) => {
        const state = latest.get(instance.InstanceId);
        return state && !isShown(instance) ? [[instance, state] as const] : [];
      });
      stateMessages(unseen).forEach(showToast);
    });
  }

  const restart = useSingleFlight(async (instances: readonly Instance[]) => {
    setRequested(instances);
    await start(
      {
        ...restartRules,
        send: async ([instance]) => {
          const request = { InstanceId: instance?.InstanceId ?? '', RegionId: regionId };
          return call(rebootInstance, request, { timeout: writeTimeout });
        },
        read: (some) => readInstances(regionId, idsOf(some)),
      },
      instances,
      (latest) => {
        const accepted = itemsOf(latest, 'done');
        // These are followed from now on, and the restart applies the change.
        forgetPendingRestarts(accepted);
        setResults((earlier) => latestResults(earlier, latest, ({ InstanceId }) => InstanceId));
        resultMessages(latest.filter(({ item }) => !isShown(item))).forEach(showToast);
        void invalidateInstances(client, regionId);
        void follow(accepted);
      },
    );
  });

  return (
    <RestartsContext value={{ run, requested, results, states, restart, stop, watch }}>
      {children}
    </RestartsContext>
  );
}
