import { defineMessages, t, type Message } from '../console/i18n/t';
import { mockCodes, type MockCode } from '../contract/mock-extensions';
import { StorageError } from '../mock/store/storage-errors';

const problems: Readonly<Record<MockCode, Message>> = defineMessages({
  [mockCodes.corruptData]: 'The demo’s data in this browser is damaged and can’t be read.',
  [mockCodes.damagedRecord]:
    'A record that can’t be read already has this name. Choose another name.',
  [mockCodes.newerData]:
    'The demo’s data in this browser was written by a newer version of this console. Reload the page to get that version.',
  [mockCodes.storageFull]: 'This browser has no storage left for the demo’s data.',
  [mockCodes.storageUnavailable]: 'This browser doesn’t let the demo keep its data.',
  [mockCodes.storageBlocked]:
    'Another tab is using the demo’s data. Close the other tabs of this console, then try again.',
});

export function problemMessage(error: unknown): string {
  return error instanceof StorageError
    ? problems[error.code]()
    : t('Something unexpected went wrong in this page.');
}
