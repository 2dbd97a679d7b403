import { ApiError } from '../../api/api-error';
import { readDelays, repeatWhileThrottled } from '../../api/repeat-while-throttled';

/*
 * ImportKeyPair takes no client token, so after a lost answer nobody can say whether it happened.
 * But a name is unique in its region: that makes a second try harmless, and the public key that the
 * region lists under the name is the proof whose it is. It is looked for after a refusal too: where
 * ECS, or something before it, refuses what was done all the same, the key would be lost. But anybody
 * may have a key that is imported: there the tags and the resource group belong to the proof, and it
 * is looked for only after an answer that was lost.
 */

export interface ListedKeyPair {
  /** One OpenSSH line. */
  publicKey: string;
  /** Its tags and its resource group are those that were asked for. */
  isAsAsked: boolean;
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
  /** The OpenSSH public key line that is sent. */
  publicKey: string;
  /** Whether an earlier attempt with this name and key ended without a clear answer. */
  mayHaveHappened: boolean;
  /** The key was not made for this creation, so that others may have it. */
  isImported: boolean;
  /** An imported key under a name that the list had before: what is listed may not be this one. */
  mayBeOlder: boolean;
  onThrottled: (waitMilliseconds: number) => void;
  /** Aborted, nobody waits any longer for an ECS that takes too many requests. */
  stop?: AbortSignal;
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
    if (isOurs(listed, attempt)) return { kind: 'recovered' };
    return mayHaveHappened ? { kind: 'conflict', error: taken(error) } : refused;
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

function isOurs(listed: ListedKeyPair, attempt: CreationAttempt): boolean {
  const isProof = !attempt.isImported || (listed.isAsAsked && !attempt.mayBeOlder);
  return isProof && isSameKey(listed.publicKey, attempt.publicKey);
}

function isSameKey(a: string, b: string): boolean {
  return a.split(/\s+/, 2).join(' ') === b.split(/\s+/, 2).join(' ');
}

function asApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  throw thrown;
}
