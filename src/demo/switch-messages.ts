import { t, type Message } from '../console/i18n/t';
import { mockCodes, type MockCode } from '../contract/mock-extensions';
import { StorageError } from '../mock/store/storage-errors';

const messages: Readonly<Record<MockCode, Message>> = {
  [mockCodes.corruptData]: () => t('The demo’s data in this browser is damaged and can’t be read.'),
  [mockCodes.damagedRecord]: () =>
    t('A record that can’t be read already has this name. Choose another name.'),
  [mockCodes.newerData]: () =>
    t(
      'The demo’s data in this browser was written by a newer version of this console. Reload the page to get that version.',
    ),
  [mockCodes.storageFull]: () => t('This browser has no storage left for the demo’s data.'),
  [mockCodes.storageUnavailable]: () => t('This browser doesn’t let the demo keep its data.'),
  [mockCodes.storageBlocked]: () =>
    t(
      'Another tab is using the demo’s data. Close the other tabs of this console, then try again.',
    ),
};

export function problemMessage(error: unknown): string {
  return error instanceof StorageError
    ? messages[error.code]()
    : t('Something unexpected went wrong in this page.');
}
