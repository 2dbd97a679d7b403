import { compareNames } from '../../i18n/format';
import { isUnbound } from '../../instances/bound-instances';
import { utcDate } from '../data/creation-time';
import type { KeyPairSummary } from './rows';
import { findMatch, type Match } from './search';

export const pageSizes = [10, 20, 50] as const;
export type PageSize = (typeof pageSizes)[number];

export const sortColumns = ['name', 'bound', 'created'] as const;
export type SortColumn = (typeof sortColumns)[number];

export const boundFilters = ['any', 'bound', 'not-bound'] as const;
export type BoundFilter = (typeof boundFilters)[number];

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

export type ListExtent = 'loading' | 'incomplete' | 'complete';

export interface ListState {
  search: string;
  /** Empty for all. */
  resourceGroupId: string;
  bound: BoundFilter;
  /** Tag filters, `key` or `key:value`: a key pair must match all of them. */
  tags: readonly string[];
  sort: Sort;
  /** From 1; a page past the end means the last. */
  page: number;
  pageSize: PageSize;
}

export interface FoundRow {
  row: KeyPairSummary;
  match: Match;
}

export type ListView = ReturnType<typeof viewRows>;

/**
 * Searches, sorts and pages: at 500 key pairs there is nothing to ask the API for. `found` is what the
 * search and the filters leave, in order.
 */
export function viewRows(rows: readonly KeyPairSummary[], state: ListState) {
  const compare = comparison(state.sort);
  const found = rows
    .filter((row) => isInFilters(row, state))
    .flatMap((row): FoundRow[] => {
      const match = findMatch(row, state.search);
      return match ? [{ row, match }] : [];
    })
    .toSorted((a, b) => compare(a.row, b.row));
  const pageCount = Math.max(1, Math.ceil(found.length / state.pageSize));
  const page = Math.min(Math.max(1, state.page), pageCount);
  const start = (page - 1) * state.pageSize;
  return { found, shown: found.slice(start, start + state.pageSize), page, pageCount };
}

/** A row is in neither filter for bound instances as long as it isn't known to have any. */
function isInFilters(row: KeyPairSummary, { resourceGroupId, bound, tags }: ListState): boolean {
  if (resourceGroupId !== '' && row.resourceGroupId !== resourceGroupId) return false;
  if (bound === 'bound' && row.bound.instances.length === 0) return false;
  if (bound === 'not-bound' && !isUnbound(row.bound)) return false;
  return tags.every((filter) =>
    row.tags.some(
      ({ TagKey, TagValue }) => filter === TagKey || filter === `${TagKey}:${TagValue}`,
    ),
  );
}

export const noFilters = {
  resourceGroupId: '',
  bound: 'any',
  tags: [],
} satisfies Partial<ListState>;

export function isNarrowed({ search, resourceGroupId, bound, tags }: ListState): boolean {
  return search !== '' || resourceGroupId !== '' || bound !== 'any' || tags.length > 0;
}

/** The page that a key pair is on, or 1 when the search or the filter leaves it out. */
export function pageOf(name: string, rows: readonly KeyPairSummary[], state: ListState): number {
  const index = viewRows(rows, state).found.findIndex(({ row }) => row.name === name);
  return index < 0 ? 1 : Math.floor(index / state.pageSize) + 1;
}

export const byName: Compare = (a, b) => compareNames(a.name, b.name);

type Compare = (a: KeyPairSummary, b: KeyPairSummary) => number;

const compareBy: Record<SortColumn, Compare> = {
  name: byName,
  bound: (a, b) => a.bound.instances.length - b.bound.instances.length,
  // What is no time is older than any.
  created: (a, b) => timeOf(a.created) - timeOf(b.created),
};

/** To read a time takes longer than to compare two, and a list is sorted at each letter of a search. */
const times = new Map<string, number>();

function timeOf(text: string): number {
  const time = times.get(text) ?? Number(utcDate(text));
  times.set(text, time);
  return time;
}

function comparison({ column, descending }: Sort): Compare {
  const sign = descending ? -1 : 1;
  // Times have minutes only, and counts repeat: names decide among equals.
  return (a, b) => sign * compareBy[column](a, b) || byName(a, b);
}
