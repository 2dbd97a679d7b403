import { t } from '../i18n/t';
import { showToast } from '../ui/toasts';
import { readSearch } from '../key-pairs/list/toolbar/read-search';

/** Restores a search removed by `removeUnsafeSearch` if it's safe, or says why it was removed. */
export function restoreSearch(removed: string, onSearch: (search: string) => void): void {
  const { search, result } = readSearch(removed);
  if (result?.kind === 'private-key') {
    showToast({
      tone: 'warning',
      title: () => t('The address contained a private key'),
      description: () =>
        t(
          'It was removed, but your browser history and this host’s logs may still contain it. Create a new key pair to replace it.',
        ),
    });
  } else if (result?.kind === 'too-long') {
    showToast({
      tone: 'warning',
      title: () => t('The search in the address is too long'),
      description: () => t('It was removed: no name, tag, or fingerprint is that long.'),
    });
  } else onSearch(search);
}
