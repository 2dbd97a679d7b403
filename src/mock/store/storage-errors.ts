import { mockCodes } from '../../contract/mock-extensions';
import type { MockCode } from '../../contract/mock-extensions';

/**
 * The store failed; the API responds with the code. The status is 409 if certainly nothing was
 * done. The page shows the message unchanged.
 */
export abstract class StorageError extends Error {
  abstract readonly status: number;
  abstract readonly code: MockCode;
}

/** The database wasn't written by this code. */
export class CorruptDatabaseError extends StorageError {
  override readonly name = 'CorruptDatabaseError';
  readonly status = 409;
  readonly code = mockCodes.corruptData;
}

/** A record that this code didn't write has the key of the row to write. */
export class DamagedRecordError extends StorageError {
  override readonly name = 'DamagedRecordError';
  readonly status = 409;
  readonly code = mockCodes.damagedRecord;
}

/** The database has a higher version than this code knows. */
export class NewerDatabaseError extends StorageError {
  override readonly name = 'NewerDatabaseError';
  readonly status = 409;
  readonly code = mockCodes.newerData;
}

/** The disk or the origin's quota is full; the transaction was rolled back. */
export class StorageFullError extends StorageError {
  override readonly name = 'StorageFullError';
  readonly status = 409;
  readonly code = mockCodes.storageFull;
}

/** IndexedDB is missing, or the browser doesn't let this page use it. */
export class StorageUnavailableError extends StorageError {
  override readonly name = 'StorageUnavailableError';
  readonly status = 503;
  readonly code = mockCodes.storageUnavailable;
}

/** Another tab has the database open, so that it can’t be upgraded or deleted. */
export class StorageBlockedError extends StorageError {
  override readonly name = 'StorageBlockedError';
  readonly status = 503;
  readonly code = mockCodes.storageBlocked;
}

/** Converts an IndexedDB exception to a StorageError. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const cause = { cause: error };
  if (isNamed(error, 'VersionError')) {
    return new NewerDatabaseError(
      'The demo’s data in this browser was written by a newer version of this console. Reload the page to get that version.',
      cause,
    );
  }
  if (isNamed(error, 'QuotaExceededError')) {
    return new StorageFullError('This browser has no storage left for the demo’s data.', cause);
  }
  if (isNamed(error, 'NotFoundError')) {
    return new CorruptDatabaseError(
      'The demo’s data in this browser is damaged and can’t be read.',
      cause,
    );
  }
  return new StorageUnavailableError('This browser doesn’t let the demo keep its data.', cause);
}

/** DOMException isn't an Error everywhere, so only its name is checked. */
export function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
