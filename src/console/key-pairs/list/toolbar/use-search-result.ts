import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useRegion } from '../../../regions/region';
import { loadedAhead } from '../../../ui/load-ahead';
import { noFilters, type ListState } from '../list-view';
import type { ReplacedSearch, SearchResult } from './read-search';

const loadSearchByFile = loadedAhead(() => import('../../private-key/search-by-file'));

/** Keeps a result for as long as the list is searched for what it is about. */
export function useSearchResult(
  { search: currentSearch }: ListState,
  onChange: (change: Partial<ListState>) => void,
) {
  const client = useQueryClient();
  const { regionId } = useRegion();
  const [kept, setKept] = useState<ReplacedSearch | null>(null);
  const [shown, setShown] = useState<ReplacedSearch | null>(null);

  // The search follows a moment later. Once it has moved on, the result never comes back.
  if (kept !== null && kept.search === currentSearch && kept !== shown) setShown(kept);
  if (kept !== null && kept.search !== currentSearch && kept === shown) setKept(null);

  // A file may take long to read, and by then the list may have gone.
  const latestOnChange = useRef<typeof onChange | null>(null);
  useEffect(() => {
    latestOnChange.current = onChange;
    return () => {
      latestOnChange.current = null;
    };
  });

  /** Says something about a search, which is committed already. */
  const explain = (result: SearchResult, search = '') => setKept({ result, search });

  /** The list shows what the file belongs to: earlier searches and filters have nothing to do with it. */
  const findByFile = async (file: File) => {
    const found: ReplacedSearch = await loadSearchByFile().then(
      ({ searchByFile }) => searchByFile(client, regionId, file),
      () => ({ search: '', result: { kind: 'not-loaded' } }),
    );
    const { search } = found;
    setKept(found);
    latestOnChange.current?.(search === '' ? { search } : { search, ...noFilters });
  };

  return {
    result: kept?.search === currentSearch ? kept.result : null,
    explain,
    close: () => setKept(null),
    findByFile,
  };
}
