import { searchFault } from '../key-pairs/list/search';

export type AddressFault = NonNullable<ReturnType<typeof searchFault>>;

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
