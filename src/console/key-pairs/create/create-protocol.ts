import { ApiError } from '../../api/api-error';
import { readDelays, repeatWhileThrottled } from '../../api/repeat-while-throttled';

/*
 * ImportKeyPair takes no client token, so after a lost answer nobody can say whether it happened.
 * But a name is unique in its region: that makes a second try harmless, and the public key that the
 * region lists under the name is the proof whose it is.
 */

/** What the protocol needs from the world; a test drives it through a world of its own. */
export interface CreationWorld {
  /** Sends ImportKeyPair. Throws `ApiError`. */
  importKeyPair: () => Promise<void>;
  /** The public key listed under the name, or `null` for none. Throws `ApiError`. */
  listedPublicKey: () => Promise<string | null>;
  wait: (milliseconds: number) => Promise<void>;
  backoff: (attempt: number, error: Error) => number;
}

export interface CreationAttempt {
  /** The OpenSSH public key line that is sent. */
  publicKey: string;
  /** Whether an earlier attempt with this name and key ended without a clear answer. */
  mayHaveHappened: boolean;
  /** An imported key under a name that the list had before: what is listed may not be this one. */
  mayBeOlder: boolean;
  onThrottled: (waitMilliseconds: number) => void;
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
    await repeatWhileThrottled(world.importKeyPair, { ...world, onThrottled: attempt.onThrottled });
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
  if (!mayHaveHappened && !isTaken) return { kind: 'failed', error };

  // A browser sends a request again by itself when a kept-alive connection breaks, so even the
  // first "already exists" may be about our own key pair: one look is worth it.
  for (const delay of mayHaveHappened ? readDelays : [0]) {
    if (delay > 0) await world.wait(delay);
    const listed = await listedPublicKey(world);
    if (typeof listed !== 'string') continue;
    const isOurs = isSameKey(listed, attempt.publicKey) && !attempt.mayBeOlder;
    return isOurs ? { kind: 'recovered' } : { kind: 'conflict', error };
  }
  return { kind: mayHaveHappened ? 'unknown' : 'conflict', error };
}

/** `undefined` when the list could not be read. */
async function listedPublicKey(world: CreationWorld): Promise<string | null | undefined> {
  try {
    return await world.listedPublicKey();
  } catch (thrown) {
    asApiError(thrown);
    return undefined;
  }
}

function isSameKey(a: string, b: string): boolean {
  return a.split(/\s+/, 2).join(' ') === b.split(/\s+/, 2).join(' ');
}

function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  throw thrown;
}
