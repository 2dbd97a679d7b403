import { ApiError } from '../../api/api-error';
import { readDelays, repeatWhileThrottled } from '../../api/repeat-while-throttled';

/*
 * ImportKeyPair takes no client token, so after a lost response nobody can say whether it happened.
 * But a name is unique in its region, which makes a second try harmless, and the fingerprint that the
 * region lists under the name says whose key pair it is: that of our own key, or another. The public
 * key isn't looked at, because no form of it in a response is documented. Where ECS lists no
 * fingerprint, nothing is certain.
 *
 * The list is read after a refusal, too: where ECS, or something before it, refuses what it did all
 * the same, the key would be lost. But anybody may have a key that is imported, so for those the tags
 * and the resource group have to match as well, and a clear refusal is believed.
 */

export interface ListedKeyPair {
  /** MD5 of the public key blob in hex; empty if ECS lists none that can be read. */
  fingerprint: string;
  /** Its tags and its resource group are those of the request. */
  matchesRequest: boolean;
}

/** What the protocol needs from the world; a test drives it through a world of its own. */
export interface CreationWorld {
  /** Sends ImportKeyPair. Throws `ApiError`. */
  importKeyPair: () => Promise<void>;
  /** What is listed under the name, or `null` for nothing. Throws `ApiError`. */
  listedKeyPair: () => Promise<ListedKeyPair | null>;
  wait: (milliseconds: number) => Promise<void>;
  backoff: (attempt: number, error: Error) => number;
}

export interface CreationAttempt {
  /** MD5 of our own public key blob in hex. */
  fingerprint: string;
  /** Whether an earlier attempt with this name and key ended without a clear answer. */
  mayHaveHappened: boolean;
  /** The key was not made for this creation, so that others may have it. */
  isImported: boolean;
  /**
   * The page's list has the name already, so that a key pair under it may be an older one. For an
   * imported key: with this key's fingerprint, or none.
   */
  mayPreexist: boolean;
  onThrottled: (waitMilliseconds: number | null) => void;
  /** Aborted, nobody waits any longer for an ECS that takes too many requests. */
  stop?: AbortSignal;
}

/**
 * `mayPreexist` of an attempt, from the fingerprint that the page's list has for the name (empty if
 * ECS lists none, `undefined` if the name isn't in it) and that of the key to import (`null` for a
 * new key).
 */
export function mayBeListedBefore(
  listedFingerprint: string | undefined,
  importedFingerprint: string | null,
): boolean {
  if (listedFingerprint === undefined) return false;
  return importedFingerprint === null || ['', importedFingerprint].includes(listedFingerprint);
}

/**
 * How a creation ends.
 *
 * - `created`: the API said so. `recovered`: the answer was lost, but the key pair is there.
 * - `conflict`: the name belongs to another key pair. `failed`: refused, and nothing happened.
 * - `unknown`: it may have happened; with the same name and key it can be asked for again.
 */
export type CreationEnd =
  { kind: 'created' | 'recovered' } | { kind: 'conflict' | 'failed' | 'unknown'; error: ApiError };

export async function createKeyPair(
  world: CreationWorld,
  attempt: CreationAttempt,
): Promise<CreationEnd> {
  try {
    await repeatWhileThrottled(
      world.importKeyPair,
      { ...world, onThrottled: attempt.onThrottled },
      attempt.stop,
    );
    return { kind: 'created' };
  } catch (thrown) {
    return judge(world, attempt, asApiError(thrown));
  }
}

/** Finds out what an error means by looking at what the region lists under the name. */
async function judge(
  world: CreationWorld,
  attempt: CreationAttempt,
  error: ApiError,
): Promise<CreationEnd> {
  const isTaken = error.code === 'KeyPair.AlreadyExist';
  const mayHaveHappened = attempt.mayHaveHappened || error.isUnclear;
  const refused: CreationEnd = { kind: isTaken ? 'conflict' : 'failed', error };
  if (!mayHaveHappened && (attempt.isImported || error.didNothing)) return refused;

  // A browser sends a request again by itself when a kept-alive connection breaks, so even the
  // first "already exists" may be about our own key pair: one look is worth it.
  for (const delay of mayHaveHappened ? readDelays : [0]) {
    if (delay > 0) await world.wait(delay);
    const listed = await listedKeyPair(world);
    if (!listed) continue;
    const owner = ownerOf(listed, attempt);
    if (owner === 'us') return { kind: 'recovered' };
    if (owner === 'somebody-else') {
      return mayHaveHappened ? { kind: 'conflict', error: taken(error) } : refused;
    }
    // ECS refused, and yet there is a key pair under a name that was free.
    if (!mayHaveHappened && !attempt.mayPreexist) return { kind: 'unknown', error };
  }
  return mayHaveHappened ? { kind: 'unknown', error } : refused;
}

/** What ECS would have said, had its answer come. */
function taken({ requestId }: ApiError): ApiError {
  const message = 'The key pair already exists.';
  return new ApiError({ kind: 'refused', code: 'KeyPair.AlreadyExist', message, requestId });
}

/** `undefined` when the list could not be read. */
async function listedKeyPair(world: CreationWorld): Promise<ListedKeyPair | null | undefined> {
  try {
    return await world.listedKeyPair();
  } catch (thrown) {
    asApiError(thrown);
    return undefined;
  }
}

function ownerOf(
  { fingerprint, matchesRequest }: ListedKeyPair,
  attempt: CreationAttempt,
): 'us' | 'somebody-else' | 'unknown' {
  if (fingerprint === '') return 'unknown';
  if (fingerprint !== attempt.fingerprint) return 'somebody-else';
  const isOurs = !attempt.isImported || (matchesRequest && !attempt.mayPreexist);
  return isOurs ? 'us' : 'somebody-else';
}

function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  throw thrown;
}
