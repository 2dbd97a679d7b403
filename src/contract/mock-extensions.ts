// What the mock adds to ECS. The console must work without it.

/** Error codes for problems with the mock's own storage. */
export const mockCodes = {
  /** The database wasn't written by the mock. */
  corruptData: 'Mock.CorruptData',
  /** An unreadable record has this name; it wasn't changed. */
  damagedRecord: 'Mock.DamagedRecord',
  /** A newer version of the console created the database. */
  newerData: 'Mock.NewerData',
  /** No space left; nothing was changed. */
  storageFull: 'Mock.StorageFull',
  /** No database: blocked, private window, or deleted while open. */
  storageUnavailable: 'Mock.StorageUnavailable',
  /** Another open tab prevents an upgrade or deletion. */
  storageBlocked: 'Mock.StorageBlocked',
} as const;

/** A problem with the mock's storage that doesn't make requests fail. */
export type StorageProblem =
  /** There is no database, so closing the tab loses the data. */
  | { readonly kind: 'not-kept' }
  /** Unreadable records, neither listed nor changed. */
  | { readonly kind: 'damaged-records'; readonly count: number };

export const unknownSwitchCode = 'Mock.UnknownSwitch';

export type MockCode = (typeof mockCodes)[keyof typeof mockCodes];

/** Marks an instance whose key pair changed while running, until it restarts; value `true`. */
export const restartPendingTagKey = 'mock:restart-pending';

/** In the body of `KeyPair.AlreadyExist` for a retired name. */
export interface RetiredKeyPair {
  KeyPairFingerPrint: string;
  /** UTC with minute precision. */
  DeletionTime: string;
}
