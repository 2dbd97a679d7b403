import { needsReading } from '../key-pairs/list/search';

/**
 * To be called once, before the router reads the address: takes out a search that may not be in it.
 * Returns the search; `null` if there is none like that.
 */
export function cleanAddress(): string | null {
  const url = new URL(location.href);
  const search = url.searchParams.get('search') ?? '';
  if (!needsReading(search)) return null;
  url.searchParams.delete('search');
  history.replaceState(history.state, '', url);
  return search;
}
