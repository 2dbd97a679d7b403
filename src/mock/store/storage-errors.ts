import { mockCodes, type MockCode } from '../../contract/mock-extensions';

/** The store failed; the API responds with the code. The page shows the message unchanged. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: MockCode;

  constructor(code: MockCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** 409 if certainly nothing was done. */
  get status(): number {
    const { storageUnavailable, storageBlocked } = mockCodes;
    return this.code === storageUnavailable || this.code === storageBlocked ? 503 : 409;
  }
}

/** Converts an IndexedDB exception to a StorageError. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const cause = { cause: error };
  if (isNamed(error, 'VersionError')) {
    return new StorageError(
      mockCodes.newerData,
      'The demo’s data in this browser was written by a newer version of this console. Reload the page to get that version.',
      cause,
    );
  }
  if (isNamed(error, 'QuotaExceededError')) {
    return new StorageError(
      mockCodes.storageFull,
      'This browser has no storage left for the demo’s data.',
      cause,
    );
  }
  if (isNamed(error, 'NotFoundError')) {
    return new StorageError(
      mockCodes.corruptData,
      'The demo’s data in this browser is damaged and can’t be read.',
      cause,
    );
  }
  return new StorageError(
    mockCodes.storageUnavailable,
    'This browser doesn’t let the demo keep its data.',
    cause,
  );
}

/** DOMException isn't an Error everywhere, so only its name is checked. */
export function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
