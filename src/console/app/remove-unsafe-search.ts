import { needsReading } from '../key-pairs/list/search';

/**
 * Removes a search that may hold a private key from the URL. Call once, before the router reads the
 * URL. Returns the removed search; `null` if nothing was removed.
 */
export function removeUnsafeSearch(): string | null {
  const url = new URL(location.href);
  const search = url.searchParams.get('search') ?? '';
  if (!needsReading(search)) return null;
  url.searchParams.delete('search');
  history.replaceState(history.state, '', url);
  return search;
}
