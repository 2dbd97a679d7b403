import { mockCodes, type MockCode } from '../../contract/mock-extensions';

/** The store failed; the API responds with the code. The page shows the message unchanged. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: MockCode;

  constructor(code: MockCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The HTTP status: 409 if the request certainly had no effect, else 503. */
  get status(): number {
    const { storageUnavailable, storageBlocked } = mockCodes;
    return this.code === storageUnavailable || this.code === storageBlocked ? 503 : 409;
  }
}

const errorsByName: Readonly<Record<string, readonly [code: MockCode, message: string]>> = {
  VersionError: [
    mockCodes.newerData,
    'The demo’s data in this browser was written by a newer version of this console. Reload the page to get that version.',
  ],
  QuotaExceededError: [
    mockCodes.storageFull,
    'This browser has no storage left for the demo’s data.',
  ],
  NotFoundError: [
    mockCodes.corruptData,
    'The demo’s data in this browser is damaged and can’t be read.',
  ],
};

/** Converts any error of IndexedDB. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = Object.keys(errorsByName).find((each) => isNamed(error, each)) ?? '';
  const [code, message] = errorsByName[name] ?? [
    mockCodes.storageUnavailable,
    'This browser doesn’t let the demo keep its data.',
  ];
  return new StorageError(code, message, { cause: error });
}

/** Whether an error has this name. DOMException isn't an Error everywhere, so nothing else is checked. */
export function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
