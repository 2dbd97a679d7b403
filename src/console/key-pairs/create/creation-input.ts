import type { RequestTag } from '../../../contract/tag';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';

export interface CreationInput {
  name: string;
  /** A key that exists already; `null` to make a new one. */
  importedKey: PublicKeyInfo | null;
  tags: readonly RequestTag[];
  /** Empty for none. */
  resourceGroupId: string;
}
