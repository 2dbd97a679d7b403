import type { RequestTag } from '../../../contract/tags';

/** What the person asks for. */
export interface CreationInput {
  name: string;
  /** The OpenSSH line of a key that exists already; `null` to make a new one. */
  importedKey: string | null;
  tags: readonly RequestTag[];
  /** Empty for none. */
  resourceGroupId: string;
}
