import { utcDate } from '../creation-time';
import type { KeyPairRow } from './rows';
import { findMatch, type Match } from './search';

export const pageSizes = [10, 20, 50] as const;
export type PageSize = (typeof pageSizes)[number];

export const sortColumns = ['name', 'bound', 'created'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** How much of the region's key pairs the rows are. */
export type ListExtent = 'loading' | 'incomplete' | 'complete';

/** How the person wants to see the list. */
export interface ListState {
  search: string;
  /** Empty for all. */
  resourceGroupId: string;
  sort: Sort;
  /** From 1; a page past the end means the last. */
  page: number;
  pageSize: PageSize;
}

export interface FoundRow {
  row: KeyPairRow;
  match: Match;
}

export interface ListView {
  /** What the search and the filter leave, in order. */
  found: readonly FoundRow[];
  /** Those of the page shown. */
  shown: readonly FoundRow[];
  page: number;
  pageCount: number;
}

/** Searches, sorts and pages: at 500 key pairs there is nothing to ask the API for. */
export function viewRows(rows: readonly KeyPairRow[], state: ListState): ListView {
  const compare = comparison(state.sort);
  const found = rows
    .filter((row) => state.resourceGroupId === '' || row.resourceGroupId === state.resourceGroupId)
    .flatMap((row) => {
      const match = findMatch(row, state.search);
      return match ? [{ row, match }] : [];
    })
    .toSorted((a, b) => compare(a.row, b.row));
  const pageCount = Math.max(1, Math.ceil(found.length / state.pageSize));
  const page = Math.min(Math.max(1, state.page), pageCount);
  const start = (page - 1) * state.pageSize;
  return { found, shown: found.slice(start, start + state.pageSize), page, pageCount };
}

/** The page that a key pair is on, or 1 when the search or the filter leaves it out. */
export function pageOf(name: string, rows: readonly KeyPairRow[], state: ListState): number {
  const index = viewRows(rows, state).found.findIndex(({ row }) => row.name === name);
  return index < 0 ? 1 : Math.floor(index / state.pageSize) + 1;
}

const collator = new Intl.Collator('en', { numeric: true });

/** `web-2` before `web-10`. */
export const byName: Compare = (a, b) => collator.compare(a.name, b.name);

type Compare = (a: KeyPairRow, b: KeyPairRow) => number;

const compareBy: Record<SortColumn, Compare> = {
  name: byName,
  bound: (a, b) => a.bound.instances.length - b.bound.instances.length,
  // What is no time is older than any.
  created: (a, b) => Number(utcDate(a.created)) - Number(utcDate(b.created)),
};

function comparison({ column, descending }: Sort): Compare {
  const sign = descending ? -1 : 1;
  // Times are told to the minute only, and counts repeat: names decide among equals.
  return (a, b) => sign * compareBy[column](a, b) || byName(a, b);
}
