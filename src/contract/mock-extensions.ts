// What the mock adds to ECS. The console must work without it.

/** Error codes for problems with the mock's own storage. */
export const mockCodes = {
  /** The database wasn't written by the mock. */
  corruptData: 'Mock.CorruptData',
  /** An unreadable record has the name to be written; it wasn't changed. */
  damagedRecord: 'Mock.DamagedRecord',
  /** The database was created by a newer version of the console. */
  newerData: 'Mock.NewerData',
  /** The browser has no space for the change; nothing was changed. */
  storageFull: 'Mock.StorageFull',
  /** The browser provides no database: blocked, a private window, or deleted while open. */
  storageUnavailable: 'Mock.StorageUnavailable',
  /** Another tab has the database open, so that it can’t be upgraded or deleted. */
  storageBlocked: 'Mock.StorageBlocked',
} as const;

/** A problem with the mock's storage that the page should show. */
export type StorageProblem =
  /** The browser provides no database, so the data is in memory and lost with the tab. */
  | { readonly kind: 'not-kept' }
  /** This many stored records are unreadable. They aren't listed and stay unchanged. */
  | { readonly kind: 'damaged-records'; readonly count: number };

/** An unknown or invalid switch in the page's address; the message names it. */
export const unknownSwitchCode = 'Mock.UnknownSwitch';

export type MockCode = (typeof mockCodes)[keyof typeof mockCodes];

/**
 * The key of a tag that DescribeInstances adds to an instance whose key pair was changed while it
 * was running, until it's restarted. The value is `true`.
 */
export const restartPendingTagKey = 'mock:restart-pending';

/** In the body of `KeyPair.AlreadyExist` if the name is retired rather than in use. */
export interface RetiredKeyPair {
  KeyPairFingerPrint: string;
  /** UTC with minute precision, as `CreationTime`. */
  DeletionTime: string;
}
