import { mockCodes } from '../../contract/mock-extensions';
import type { MockCode } from '../../contract/mock-extensions';

/**
 * The store could not do its work; the API answers it with the code. The status is 409 where it is
 * certain that nothing happened. The message is for the person at the page, who is shown it as it is.
 */
export abstract class StorageError extends Error {
  abstract readonly status: number;
  abstract readonly code: MockCode;
}

/** The database itself is not what this code wrote. */
export class CorruptDatabaseError extends StorageError {
  override readonly name = 'CorruptDatabaseError';
  readonly status = 409;
  readonly code = mockCodes.corruptData;
}

/** A record that is not what this code wrote has the key of a row that was to be written. */
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

/** No room on the disk or in the origin's quota; the transaction was rolled back. */
export class StorageFullError extends StorageError {
  override readonly name = 'StorageFullError';
  readonly status = 409;
  readonly code = mockCodes.storageFull;
}

/** There is no IndexedDB, or the browser does not let this page open it. */
export class StorageUnavailableError extends StorageError {
  override readonly name = 'StorageUnavailableError';
  readonly status = 503;
  readonly code = mockCodes.storageUnavailable;
}

/** Another tab does not close its connection to an older version of the database. */
export class StorageBlockedError extends StorageError {
  override readonly name = 'StorageBlockedError';
  readonly status = 503;
  readonly code = mockCodes.storageBlocked;
}

/** What an exception of IndexedDB means for the store. */
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
    return new StorageFullError('This browser has no room left for the demo’s data.', cause);
  }
  if (isNamed(error, 'NotFoundError')) {
    return new CorruptDatabaseError(
      'The demo’s data in this browser is damaged and can’t be read.',
      cause,
    );
  }
  return new StorageUnavailableError('This browser doesn’t let the demo keep its data.', cause);
}

/** DOMException is not an Error everywhere, so only its name is looked at. */
export function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
