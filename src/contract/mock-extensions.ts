/**
 * What the mock says that ECS never says. Nothing of this comes from a document of ECS, and the
 * console must work where it is missing.
 */

/** Refusals about the stand-in's own storage. */
export const mockCodes = {
  /** The database itself is not what the mock wrote. */
  corruptData: 'StandIn.CorruptData',
  /** A record that cannot be read has the name that was to be written; it was left as it is. */
  damagedRecord: 'StandIn.DamagedRecord',
  /** The database was made by a newer version of the console. */
  newerData: 'StandIn.NewerData',
  /** The browser has no room for the change; nothing was changed. */
  storageFull: 'StandIn.StorageFull',
  /** The browser gives no database: blocked, a private window, or removed while open. */
  storageUnavailable: 'StandIn.StorageUnavailable',
  /** Another tab keeps an older version of the database open. */
  storageBlocked: 'StandIn.StorageBlocked',
} as const;

/** What the page should know of the storage that the mock found. */
export type StorageProblem =
  /** The browser gives no database, so the rows are in memory and go with the tab. */
  | { readonly kind: 'not-kept' }
  /** So many stored records cannot be read. They are left as they are, and in no list. */
  | { readonly kind: 'damaged-records'; readonly count: number };

/** A switch in the page's address does not exist, or has a wrong value: the message names it. */
export const unknownSwitchCode = 'StandIn.UnknownSwitch';

export type MockCode = (typeof mockCodes)[keyof typeof mockCodes];

/**
 * The key of a tag that DescribeInstances adds to an instance whose key pair was changed while it
 * ran and that has not been restarted since. Its value is `true`.
 */
export const restartPendingTagKey = 'stand-in:restart-pending';

/** In the body of `KeyPair.AlreadyExist` when the name is not in use but retired. */
export interface RetiredKeyPair {
  KeyPairFingerPrint: string;
  /** UTC with minute precision, like `CreationTime`. */
  DeletionTime: string;
}
