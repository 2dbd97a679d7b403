import { t } from '../i18n/t';
import type { ToastMessage } from '../ui/toasts';
import type { AddressFault } from './clean-address';

/** What to tell of a search that was taken out. */
export function addressMessage(fault: AddressFault): ToastMessage {
  return fault === 'private-key'
    ? {
        tone: 'warning',
        title: () => t('The address contained a private key'),
        description: () =>
          t(
            'It was removed, but your browser history and this host’s logs may still contain it. Create a new key pair to replace it.',
          ),
      }
    : {
        tone: 'warning',
        title: () => t('The search in the address is too long'),
        description: () => t('It was removed: no name, tag, or fingerprint is that long.'),
      };
}
