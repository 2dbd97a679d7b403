import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { Instance } from '../../contract/instances';
import { useIsInView } from '../ui/use-is-in-view';
import type { WriteResult } from '../writes/result';
import type { WriteRun } from '../writes/use-write-run';
import type { RestartState } from './follow-restarts';

/** All restarts that this page requested in a region. */
export interface RegionRestarts {
  run: WriteRun | null;
  requested: readonly Instance[];
  /** The last result of each instance, in request order. */
  results: readonly WriteResult<Instance>[];
  /** The progress of accepted restarts, by instance ID. */
  states: ReadonlyMap<string, RestartState>;
  restart: (instances: readonly Instance[]) => void;
  stop: () => void;
  /** Registers which instances a dialog shows. Returns a function that unregisters it. */
  watch: (shows: (instance: Instance) => boolean) => () => void;
}

export const RestartsContext = createContext<RegionRestarts | null>(null);

export interface Restarts extends Omit<RegionRestarts, 'requested' | 'watch'> {
  /** Another dialog's restarts are being requested. */
  isRunningElsewhere: boolean;
}

/** The restarts of these instances. Toasts show results after the dialog has closed. */
export function useRestarts(instances: readonly Instance[]): Restarts {
  const restarts = useContext(RestartsContext);
  if (restarts === null) throw new Error('There is no RestartsProvider');
  const { run, requested, watch, results, ...others } = restarts;
  const ids = new Set(instances.map(({ InstanceId }) => InstanceId));
  const isHere = ({ InstanceId }: Instance) => ids.has(InstanceId);
  const isInView = useIsInView();
  const shows = useEffectEvent((instance: Instance) => isInView() && isHere(instance));
  useEffect(() => watch((instance) => shows(instance)), [watch]);

  const isRunningHere = run !== null && requested.some(isHere);
  return {
    ...others,
    run: isRunningHere ? run : null,
    isRunningElsewhere: run !== null && !isRunningHere,
    results: results.filter(({ item }) => isHere(item)),
  };
}
