import { StorageError } from '../mock/store/storage-errors';

/** Why the mock could not do it, for the person who asked for it. */
export function problemMessage(error: unknown): string {
  return error instanceof StorageError
    ? error.message
    : 'Something unexpected went wrong in this page.';
}
