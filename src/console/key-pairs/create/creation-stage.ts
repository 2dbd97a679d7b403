import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import type { Creation } from './creation-rules';

export type CreationType = 'auto' | 'import';

/** The form's values. `importedKey` is `null` to generate a new key. */
export interface CreationInput extends Pick<Creation, 'name' | 'tags' | 'resourceGroupId'> {
  importedKey: PublicKeyInfo | null;
}

/** Contains nothing private. */
export interface CreatedKeyPair {
  name: string;
  md5: string;
  sha256: string;
  /** The response was unclear, and the key pair was found in the list. */
  wasRecovered: boolean;
  /** The key was wiped because the user left the page before the response. */
  isKeyGone: boolean;
}

export type KeyPairOrigin = 'created' | 'imported';

/** `hasUnsavedKey`: closing the dialog now would lose a private key. */
export type CreationStage =
  | { kind: 'form'; error: unknown }
  | { kind: 'creating'; name: string; hasUnsavedKey: boolean }
  | { kind: 'unknown'; name: string; hasUnsavedKey: boolean; mayPreexist: boolean; error: unknown }
  | { kind: 'save'; hasUnsavedKey: boolean; created: CreatedKeyPair };

export type FormStage = Exclude<CreationStage, { kind: 'save' }>;

export function unsavedKeyName(stage: CreationStage): string | null {
  if (stage.kind === 'form' || !stage.hasUnsavedKey) return null;
  return stage.kind === 'save' ? stage.created.name : stage.name;
}
