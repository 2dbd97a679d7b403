import type { Instance } from '../../contract/instances';
import { ApiError } from '../api/api-error';
import { runBatches, type RunControl } from '../api/batches';
import { hasPendingTag } from './pending-restarts';
import { readDelays, repeatWhileThrottled, type Patience } from '../api/repeat-while-throttled';

/** What the protocol needs from the world; a test drives it through a world of its own. */
export interface RestartWorld extends Patience {
  /** Sends RebootInstance. Throws `ApiError`. */
  reboot: (instanceId: string) => Promise<void>;
  /** The instance as it is now, or `undefined` when it is gone. Throws `ApiError`. */
  read: (instanceId: string) => Promise<Instance | undefined>;
}

/**
 * What became of one instance. After a lost answer only the mark "restart pending" can tell, which
 * not every API shows: `unclear` is all that is left without it. `not-tried` when the person
 * stopped before its turn.
 */
export type RestartOutcome =
  | { instance: Instance; kind: 'restarted' | 'not-tried' }
  | { instance: Instance; kind: 'refused'; error: unknown }
  | { instance: Instance; kind: 'unclear'; error: unknown };

/** RebootInstance takes one instance a call, so a few go side by side. */
export const sideBySide = 5;

export function restartInstances(
  world: RestartWorld,
  instances: readonly Instance[],
  control: RunControl,
): Promise<RestartOutcome[]> {
  return runBatches<Instance, RestartOutcome>(
    instances,
    sideBySide,
    {
      run: (slice) =>
        Promise.all(slice.map((instance) => restartOne(world, instance, control.stop))),
      failed: (instance, error) => ({ instance, kind: 'unclear', error }),
      notTried: (instance) => ({ instance, kind: 'not-tried' }),
    },
    control,
  );
}

async function restartOne(
  world: RestartWorld,
  instance: Instance,
  stop: AbortSignal,
): Promise<RestartOutcome> {
  try {
    await repeatWhileThrottled(() => world.reboot(instance.InstanceId), world, stop);
    return { instance, kind: 'restarted' };
  } catch (error) {
    if (!(error instanceof ApiError)) return { instance, kind: 'unclear', error };
    if (error.isThrottling && stop.aborted) return { instance, kind: 'not-tried' };
    if (!error.isUnclear) return { instance, kind: 'refused', error };
    const restarted = hasPendingTag(instance) && (await lostItsMark(world, instance));
    return restarted ? { instance, kind: 'restarted' } : { instance, kind: 'unclear', error };
  }
}

async function lostItsMark(world: RestartWorld, instance: Instance): Promise<boolean> {
  for (const delay of readDelays) {
    if (delay > 0) await world.wait(delay);
    try {
      const now = await world.read(instance.InstanceId);
      if (now !== undefined && !hasPendingTag(now)) return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
  return false;
}
