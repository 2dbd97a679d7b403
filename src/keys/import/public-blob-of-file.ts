import { readPublicKey } from './read-public-key';
import type { KeyErrorReason } from '../encoding/key-error';

export interface PublicBlobResult {
  /** Only for key types that `readPublicKey` accepts; otherwise `null`. */
  readonly blob: Uint8Array | null;
  /** Why there's no blob; `null` also for a private key whose public half can't be read. */
  readonly problem: KeyErrorReason | null;
}

/**
 * The key blob (RFC 4253 section 6.6) of the public or private key in a file, used to identify the
 * key. No private data outlives the call. Never throws.
 */
export function publicBlobOfFile(file: Uint8Array): PublicBlobResult {
  const result = readPublicKey(file);
  if (result.kind === 'key') return { blob: result.key.blob, problem: null };
  if (result.kind === 'refused') return { blob: null, problem: result.reason };
  return { blob: result.publicHalf?.blob ?? null, problem: result.problem ?? null };
}
