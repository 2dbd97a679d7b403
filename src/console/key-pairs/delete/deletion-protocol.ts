import { deleteKeyPairsMax, requestBodyMaxBytes } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { runBatches, type RunControl } from '../../api/batches';
import { readDelays, repeatWhileThrottled, type Patience } from '../../api/repeat-while-throttled';

/*
 * DeleteKeyPairs passes over what is gone already, so it may be sent again without harm. After a
 * lost answer the list is read, and what it had before and has no more counts as deleted. What it
 * never had does not: a list may lag behind a creation too.
 */

/** What the protocol needs from the world; a test drives it through a world of its own. */
export interface DeletionWorld extends Patience {
  /** Sends DeleteKeyPairs for at most 100 names. Throws `ApiError`. */
  send: (names: readonly string[]) => Promise<void>;
  /** The names that the region lists now. Throws `ApiError`. */
  listedNames: () => Promise<ReadonlySet<string>>;
}

/**
 * What became of one key pair.
 *
 * - `deleted`, told by ECS or found out by reading; or gone already
 * - `refused`: nothing was deleted
 * - `unclear`: the answer was lost; read again, the key pair was still listed (`listed`), or that
 *   could not tell (`nothing`)
 * - `not-tried`: the person stopped before its turn
 */
export type DeletionOutcome = { name: string } & (
  | { kind: 'deleted' | 'not-tried' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'unclear'; error: unknown; seen: 'listed' | 'nothing' }
);

/**
 * Deletes any number of key pairs, at most 100 a call, and tells what became of each.
 * `listedBefore` are the names that a list has shown.
 */
export function deleteKeyPairs(
  world: DeletionWorld,
  names: readonly string[],
  listedBefore: ReadonlySet<string>,
  control: RunControl,
): Promise<DeletionOutcome[]> {
  return runBatches<string, DeletionOutcome>(
    names,
    namesPerCall(names),
    {
      run: (slice) => deleteSlice(world, slice, listedBefore, control.stop),
      failed: (name, error) => ({ name, kind: 'unclear', error, seen: 'nothing' }),
      notTried,
    },
    control,
  );
}

/** A hundred long Chinese names, percent-encoded, do not fit into one request body. */
export function namesPerCall(names: readonly string[]): number {
  const longest = Math.max(...names.map((name) => encodeURIComponent(`"${name}",`).length));
  const room = requestBodyMaxBytes / 2;
  return Math.max(1, Math.min(deleteKeyPairsMax, Math.floor(room / longest)));
}

async function deleteSlice(
  world: DeletionWorld,
  names: readonly string[],
  listedBefore: ReadonlySet<string>,
  stop: AbortSignal,
): Promise<DeletionOutcome[]> {
  try {
    await repeatWhileThrottled(() => world.send(names), world, stop);
    return names.map((name) => ({ name, kind: 'deleted' }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.isThrottling && stop.aborted) return names.map(notTried);
    if (!error.isUnclear) return names.map((name) => ({ name, kind: 'refused', error }));
    const listed = await readUntilGone(world, names);
    return names.map((name) => {
      if (listed?.has(name)) return { name, kind: 'unclear', error, seen: 'listed' };
      return listed !== null && listedBefore.has(name)
        ? { name, kind: 'deleted' }
        : { name, kind: 'unclear', error, seen: 'nothing' };
    });
  }
}

/** The names that the last list had which could be read; `null` when none could. */
async function readUntilGone(
  world: DeletionWorld,
  names: readonly string[],
): Promise<ReadonlySet<string> | null> {
  let listed: ReadonlySet<string> | null = null;
  for (const delay of readDelays) {
    if (delay > 0) await world.wait(delay);
    try {
      listed = await world.listedNames();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      continue;
    }
    if (!names.some((name) => listed?.has(name))) break;
  }
  return listed;
}

function notTried(name: string): DeletionOutcome {
  return { name, kind: 'not-tried' };
}
