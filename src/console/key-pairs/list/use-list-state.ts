import { useLocation, useSearchParams } from 'react-router-dom';
import { pageSizes, sortColumns, type ListState, type PageSize, type Sort } from './list-view';

const defaultSort: Sort = { column: 'created', descending: true };

/** The list's state, kept in the URL: `?search=web&sort=name&page=2&pageSize=20`. */
export function useListState(): [ListState, (change: Partial<ListState>) => void] {
  const [query, setQuery] = useSearchParams();
  const { state: entryState } = useLocation();
  function change(next: Partial<ListState>) {
    // The address is ahead of what is shown: who is quick shall not undo the change before.
    const latest = readListState(new URLSearchParams(window.location.search));
    // What is on page 3 is something else after a new search, so the page starts over.
    const page = next.page ?? 1;
    // Typing must not fill the history with half-typed words; going to a page is a step.
    const replace = next.page === undefined;
    // What lies over the list stays where it is.
    setQuery(
      listQuery({ ...latest, ...next, page }),
      replace ? { replace, state: entryState } : {},
    );
  }
  return [readListState(query), change];
}

export function readListState(query: URLSearchParams): ListState {
  const pageSize = Number(query.get('pageSize'));
  const page = Number(query.get('page'));
  return {
    search: query.get('search') ?? '',
    resourceGroupId: query.get('resourceGroup') ?? '',
    sort: readSort(query.get('sort')),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    pageSize: isPageSize(pageSize) ? pageSize : pageSizes[0],
  };
}

/** The query for a state, without what is as usual anyway. */
export function listQuery(state: ListState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.search !== '') query.set('search', state.search);
  if (state.resourceGroupId !== '') query.set('resourceGroup', state.resourceGroupId);
  if (!isSameSort(state.sort, defaultSort)) {
    query.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.column}`);
  }
  if (state.page > 1) query.set('page', String(state.page));
  if (state.pageSize !== pageSizes[0]) query.set('pageSize', String(state.pageSize));
  return query;
}

function readSort(text: string | null): Sort {
  const descending = text?.startsWith('-') ?? false;
  const column = sortColumns.find((candidate) => candidate === text?.replace(/^-/, ''));
  return column === undefined ? defaultSort : { column, descending };
}

function isSameSort(a: Sort, b: Sort): boolean {
  return a.column === b.column && a.descending === b.descending;
}

function isPageSize(value: number): value is PageSize {
  return pageSizes.some((size) => size === value);
}
