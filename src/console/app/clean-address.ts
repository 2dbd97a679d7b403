import { searchFault } from '../key-pairs/list/search';
import { showToast } from '../ui/toasts';

const news = {
  'private-key': {
    title: 'This address held a private key',
    description:
      'It was taken out, but the browser’s history and the log of this host may still hold it. Make a new key pair in its place.',
  },
  'too-long': {
    title: 'This address held too long a search',
    description: 'It was taken out: no name, tag or fingerprint is that long.',
  },
};

/** To be called once, before the router reads the address: takes out a search that may not be in it. */
export function cleanAddress(): void {
  const url = new URL(location.href);
  const fault = searchFault(url.searchParams.get('search') ?? '');
  if (fault === null) return;
  url.searchParams.delete('search');
  history.replaceState(history.state, '', url);
  showToast({ tone: 'warning', ...news[fault] });
}
