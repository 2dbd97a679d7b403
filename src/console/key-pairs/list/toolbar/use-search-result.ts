import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../../i18n/t';
import { loadedAhead } from '../../../ui/load-ahead';
import type { IdentifiedFile } from '../../private-key/KeyFileResult';
import type { ListState } from '../list-view';
import type { SearchFault } from '../search';

const loadSearchByFile = loadedAhead(() => import('../../private-key/search-by-file'));

/** What there is to say about a search or a chosen file, besides what the list shows. */
export type SearchResult =
  | { kind: SearchFault }
  | { kind: 'fingerprint' }
  | { kind: 'problem'; title: Message; message: Message }
  | { kind: 'not-loaded' }
  | { kind: 'file'; file: IdentifiedFile };

/** What to search for because of a file, and what to say about it. */
export interface FileSearch {
  search: string;
  answer: SearchResult;
}

const noFilters = { resourceGroupId: '', bound: 'any', tags: [] } as const;

/** Keeps an answer for as long as the list is searched for what it is about. */
export function useSearchResult(
  regionId: string,
  { search: currentSearch }: ListState,
  onChange: (change: Partial<ListState>) => void,
) {
  const client = useQueryClient();
  const [kept, setKept] = useState<{ answer: SearchResult; about: string } | null>(null);

  // A file may take long to read, and by then the person is elsewhere.
  const latest = useRef({ regionId, onChange });
  useEffect(() => {
    latest.current = { regionId, onChange };
  });

  /** Says something about a search, which is committed already. */
  const explain = (answer: SearchResult, search = '') =>
    setKept({ answer, about: `${regionId} ${search}` });

  /** The list shows what the file belongs to: earlier searches and filters have nothing to do with it. */
  const findByFile = async (file: File) => {
    const result: FileSearch = await loadSearchByFile().then(
      ({ searchByFile }) => searchByFile(client, regionId, file),
      () => ({ search: '', answer: { kind: 'not-loaded' } }),
    );
    if (latest.current.regionId !== regionId) return;
    const { search, answer } = result;
    explain(answer, search);
    latest.current.onChange(search === '' ? { search } : { search, ...noFilters });
  };

  return {
    answer: kept?.about === `${regionId} ${currentSearch}` ? kept.answer : null,
    explain,
    close: () => setKept(null),
    findByFile,
  };
}
