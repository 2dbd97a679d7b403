import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import type { Creation } from './creation-rules';

export type CreationType = 'auto' | 'import';

/** What the form asks for. `importedKey` is a key that exists already; `null` to make a new one. */
export interface CreationInput extends Pick<Creation, 'name' | 'tags' | 'resourceGroupId'> {
  importedKey: PublicKeyInfo | null;
}

/** What may be shown of a new key pair: nothing private. */
export interface CreatedKeyPair {
  name: string;
  md5: string;
  sha256: string;
  /** The response was unclear, and the key pair was found by reading. */
  wasRecovered: boolean;
  /** The page was left before the response came. */
  isKeyGone: boolean;
}

export type KeyPairOrigin = 'created' | 'imported';

/** `hasUnsavedKey`: to close the dialog now would lose a private key. */
export type CreationStage =
  | { at: 'form'; error: unknown }
  | { at: 'creating'; name: string; hasUnsavedKey: boolean }
  | { at: 'unknown'; name: string; hasUnsavedKey: boolean; mayPreexist: boolean; error: unknown }
  | { at: 'save'; hasUnsavedKey: boolean; created: CreatedKeyPair };

export type FormStage = Exclude<CreationStage, { at: 'save' }>;

/** The key pair whose private key would be lost now; `null` if none would. */
export function unsavedKeyName(stage: CreationStage): string | null {
  if (stage.at === 'form' || !stage.hasUnsavedKey) return null;
  return stage.at === 'save' ? stage.created.name : stage.name;
}
