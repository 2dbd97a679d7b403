import { isPrivateKeyText } from '../key-pairs/list/private-key-text';
import { showToast } from '../ui/toasts';

/** To be called once, before the router reads the address: takes a private key out of the search. */
export function cleanAddress(): void {
  const url = new URL(location.href);
  if (!isPrivateKeyText(url.searchParams.get('search') ?? '')) return;
  url.searchParams.delete('search');
  history.replaceState(history.state, '', url);
  showToast({
    tone: 'warning',
    title: 'This address held a private key',
    description:
      'It was taken out, but the browser’s history and the log of this host may still hold it. Make a new key pair in its place.',
  });
}
