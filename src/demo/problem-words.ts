import { StorageError } from '../mock/storage-errors';

/** Why the stand-in could not do it, for the person who asked for it. */
export function problemWords(error: unknown): string {
  return error instanceof StorageError
    ? error.message
    : 'Something unexpected went wrong in this page.';
}
