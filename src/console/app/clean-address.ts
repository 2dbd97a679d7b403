import { t } from '../i18n/t';
import { searchFault } from '../key-pairs/list/search';
import type { ToastMessage } from '../ui/toasts';

type AddressFault = NonNullable<ReturnType<typeof searchFault>>;

/**
 * To be called once, before the router reads the address: takes out a search that may not be in it.
 * Returns what was wrong with it; `null` if nothing was.
 */
export function cleanAddress(): AddressFault | null {
  const url = new URL(location.href);
  const fault = searchFault(url.searchParams.get('search') ?? '');
  if (fault === null) return null;
  url.searchParams.delete('search');
  history.replaceState(history.state, '', url);
  return fault;
}

/** What to tell of a search that was taken out. */
export function addressMessage(fault: AddressFault): ToastMessage {
  return fault === 'private-key'
    ? {
        tone: 'warning',
        title: t('The address contained a private key'),
        description: t(
          'It was removed, but your browser history and this host’s logs may still contain it. Create a new key pair to replace it.',
        ),
      }
    : {
        tone: 'warning',
        title: t('The search in the address is too long'),
        description: t('It was removed: no name, tag, or fingerprint is that long.'),
      };
}
