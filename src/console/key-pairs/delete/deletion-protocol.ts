import { deleteKeyPairsMax, requestBodyMaxBytes } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { runBatches, type RunControl } from '../../api/batches';
import { isWorthAnotherTry } from '../../api/query-client';
import { readDelays, repeatWhileThrottled, type Patience } from '../../api/repeat-while-throttled';
import type { ListedFingerprints } from '../data/queries';

/*
 * DeleteKeyPairs takes names, and a name may have gone to another key pair since it was chosen. So
 * the list is read once before anything is sent, and a name that has another fingerprint by now is
 * left out; ECS has no way to make that one step with the deletion.
 *
 * What is gone already is passed over, so a call may be sent again without harm. After a lost
 * answer, or a refusal, the list is read, and what it had before and has no more counts as deleted.
 * What it never had does not: a list may lag behind a creation too.
 */

/** A key pair as it was when it was chosen. */
export interface ChosenKeyPair {
  name: string;
  /** MD5 as the API lists it; empty when it lists none. */
  fingerprint: string;
}

/** What the protocol needs from the world; a test drives it through a world of its own. */
export interface DeletionWorld extends Patience {
  /** Sends DeleteKeyPairs for at most 100 names. Throws `ApiError`. */
  send: (names: readonly string[]) => Promise<void>;
  /** What the region lists now. Throws `ApiError`. */
  listed: () => Promise<ListedFingerprints>;
}

/**
 * What became of one key pair.
 *
 * - `deleted`, told by ECS or found out by reading; or gone already
 * - `replaced`: gone already, and its name is another key pair's, which was left alone
 * - `refused`, or the list could not be read first: nothing was deleted
 * - `unclear`: the answer was lost; read again, the key pair was still listed (`listed`), or that
 *   could not tell (`nothing`)
 * - `not-tried`: the person stopped before its turn
 */
export type DeletionOutcome = { name: string } & (
  | { kind: 'deleted' | 'replaced' | 'not-tried' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'unclear'; error: unknown; seen: 'listed' | 'nothing' }
);

/**
 * Deletes any number of key pairs, at most 100 a call, and tells what became of each.
 * `listedBefore` is what a list has shown.
 */
export function deleteKeyPairs(
  world: DeletionWorld,
  keyPairs: readonly ChosenKeyPair[],
  listedBefore: ListedFingerprints,
  control: RunControl,
): Promise<DeletionOutcome[]> {
  const { stop } = control;
  let first: Promise<Reading> | undefined;
  return runBatches<ChosenKeyPair, DeletionOutcome>(
    keyPairs,
    namesPerCall(keyPairs),
    {
      async run(slice) {
        first ??= readUntil(world, (listed) => !keyPairs.some((each) => isReplaced(each, listed)));
        const { listed, error } = await first;
        if (listed === null) return slice.map(({ name }) => ({ name, kind: 'refused', error }));
        if (stop.aborted) return slice.map(notTried);
        const replaced = slice.filter((each) => isReplaced(each, listed));
        const others = slice.filter((each) => !isReplaced(each, listed));
        return [
          ...replaced.map(({ name }) => ({ name, kind: 'replaced' }) as const),
          ...(await deleteSlice(world, others, listedBefore, stop)),
        ];
      },
      failed: ({ name }, error) => ({ name, kind: 'unclear', error, seen: 'nothing' }),
      notTried,
    },
    control,
  );
}

/** A hundred long Chinese names, percent-encoded, do not fit into one request body. */
export function namesPerCall(keyPairs: readonly { name: string }[]): number {
  const longest = Math.max(...keyPairs.map(({ name }) => encodeURIComponent(`"${name}",`).length));
  const room = requestBodyMaxBytes / 2;
  return Math.max(1, Math.min(deleteKeyPairsMax, Math.floor(room / longest)));
}

async function deleteSlice(
  world: DeletionWorld,
  keyPairs: readonly ChosenKeyPair[],
  listedBefore: ListedFingerprints,
  stop: AbortSignal,
): Promise<DeletionOutcome[]> {
  if (keyPairs.length === 0) return [];
  const names = keyPairs.map(({ name }) => name);
  try {
    await repeatWhileThrottled(() => world.send(names), world, stop);
    return names.map((name) => ({ name, kind: 'deleted' }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.isThrottling && stop.aborted) return keyPairs.map(notTried);
    if (error.didNothing) return names.map((name) => ({ name, kind: 'refused', error }));
    const { listed } = await readUntil(
      world,
      (now) => !error.isUnclear || !keyPairs.some((each) => isIn(now, each)),
    );
    return keyPairs.map((keyPair) => {
      const { name } = keyPair;
      if (listed !== null && !listed.has(name) && isIn(listedBefore, keyPair)) {
        return { name, kind: 'deleted' };
      }
      if (!error.isUnclear) return { name, kind: 'refused', error };
      const seen = listed && isIn(listed, keyPair) ? 'listed' : 'nothing';
      return { name, kind: 'unclear', error, seen };
    });
  }
}

type Reading = { listed: ListedFingerprints; error: null } | { listed: null; error: ApiError };

/** The last list that could be read, up to the first that `isSettled`; or why none could. */
async function readUntil(
  world: DeletionWorld,
  isSettled: (listed: ListedFingerprints) => boolean,
): Promise<Reading> {
  let last: Reading | null = null;
  for (let reads = 1; ; reads += 1) {
    let goesOn = reads < readDelays.length;
    try {
      const listed = await world.listed();
      last = { listed, error: null };
      goesOn &&= !isSettled(listed);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      last ??= { listed: null, error };
      goesOn &&= isWorthAnotherTry(error);
    }
    if (!goesOn) return last;
    await world.wait(readDelays[reads] ?? 0);
  }
}

function isIn(listed: ListedFingerprints, keyPair: ChosenKeyPair): boolean {
  return listed.has(keyPair.name) && !isReplaced(keyPair, listed);
}

/** A fingerprint that is not known tells nothing. */
function isReplaced({ name, fingerprint }: ChosenKeyPair, listed: ListedFingerprints): boolean {
  const now = listed.get(name) ?? '';
  return now !== '' && fingerprint !== '' && now !== fingerprint;
}

function notTried({ name }: { name: string }): DeletionOutcome {
  return { name, kind: 'not-tried' };
}
