import type { ApiError } from '../../api/api-error';

/** What may be shown of a new key pair: nothing private. */
export interface CreatedKeyPair {
  name: string;
  md5: string;
  sha256: string;
  /** There was no clear answer, and the key pair was found by looking. */
  wasRecovered: boolean;
  /** The page was left before the answer came. */
  isKeyGone: boolean;
}

export type KeyPairOrigin = 'created' | 'imported';

export type CreationStage =
  /** `error` tells why the last try came to nothing. */
  | { at: 'form'; error: unknown }
  | { at: 'creating'; name: string; losesKey: boolean; throttledFor: number | null }
  /** The answer was lost: the key pair may be there. */
  | { at: 'unknown'; name: string; losesKey: boolean; mayPreexist: boolean; error: ApiError }
  | { at: 'save'; losesKey: boolean; created: CreatedKeyPair };
