import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useStable } from '../../ui/use-stable';
import { readStored, writeStored } from '../../ui/stored';
import {
  boundFilters,
  pageSizes,
  sortColumns,
  type ListState,
  type PageSize,
  type Sort,
} from './list-view';

const defaultSort: Sort = { column: 'created', descending: true };
const pageSizeKey = 'page-size';

/**
 * The list's state, in the URL: `?search=web&bound=not-bound&tag=env:prod&sort=name&page=2`. The setter is
 * stable.
 */
export function useListState(): [ListState, (change: Partial<ListState>) => void] {
  const [query, setQuery] = useSearchParams();
  const { state: entryState } = useLocation();
  function change(next: Partial<ListState>) {
    if (next.pageSize !== undefined) writeStored(pageSizeKey, String(next.pageSize));
    // Not the rendered state: a quick second change must not undo the first.
    const latest = readListState(new URLSearchParams(window.location.search));
    const page = next.page ?? 1;
    // Typing must not fill the history; changing pages may.
    const replace = next.page === undefined;
    // Keep an open dialog or panel.
    setQuery(
      listQuery({ ...latest, ...next, page }),
      replace ? { replace, state: entryState } : {},
    );
  }
  const state = useMemo(() => readListState(query), [query]);
  return [state, useStable({ change }).change];
}

export function readListState(query: URLSearchParams): ListState {
  const bound = boundFilters.find((each) => each === query.get('bound'));
  const page = Number(query.get('page'));
  return {
    search: query.get('search') ?? '',
    resourceGroupId: query.get('resourceGroup') ?? '',
    bound: bound ?? 'any',
    tags: [...new Set(query.getAll('tag'))].filter((tag) => tag !== ''),
    sort: readSort(query.get('sort')),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    pageSize: readPageSize(query.get('pageSize')) ?? preferredPageSize(),
  };
}

export function listQuery(state: ListState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.search !== '') query.set('search', state.search);
  if (state.resourceGroupId !== '') query.set('resourceGroup', state.resourceGroupId);
  if (state.bound !== 'any') query.set('bound', state.bound);
  for (const tag of state.tags) query.append('tag', tag);
  const sort = sortText(state.sort);
  if (sort !== sortText(defaultSort)) query.set('sort', sort);
  if (state.page > 1) query.set('page', String(state.page));
  if (state.pageSize !== pageSizes[0] || preferredPageSize() !== pageSizes[0]) {
    query.set('pageSize', String(state.pageSize));
  }
  return query;
}

function readSort(text: string | null): Sort {
  const descending = text?.startsWith('-') ?? false;
  const column = sortColumns.find((candidate) => candidate === text?.replace(/^-/, ''));
  return column === undefined ? defaultSort : { column, descending };
}

function sortText({ column, descending }: Sort): string {
  return `${descending ? '-' : ''}${column}`;
}

function readPageSize(text: string | null): PageSize | undefined {
  return pageSizes.find((size) => String(size) === text);
}

function preferredPageSize(): PageSize {
  return readPageSize(readStored(pageSizeKey)) ?? pageSizes[0];
}
