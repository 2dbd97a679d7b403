import { readPublicKey } from './read-public-key';
import type { RefusalReason } from '../encoding/refusal';

export interface PublicBlobResult {
  /** Of the kinds of keys that `readPublicKey` accepts; `null` for anything else. */
  readonly blob: Uint8Array | null;
  /** What else it is, or how it's damaged; `null` for a private key that hides its public half. */
  readonly refusal: RefusalReason | null;
}

/**
 * The key blob (RFC 4253 section 6.6) of the key in a file, public or private, to tell which key it
 * is. Nothing private outlives the call. Never throws.
 */
export function publicBlobOfFile(file: Uint8Array): PublicBlobResult {
  const result = readPublicKey(file);
  if (result.kind === 'key') return { blob: result.key.blob, refusal: null };
  if (result.kind === 'refused') return { blob: null, refusal: result.reason };
  return { blob: result.publicHalf?.blob ?? null, refusal: result.refusal ?? null };
}
