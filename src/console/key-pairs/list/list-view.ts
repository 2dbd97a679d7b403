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
  /** `key` or `key:value`. A key pair must match all of them. */
  tags: readonly string[];
  sort: Sort;
  /** From 1; beyond the end means the last page. */
  page: number;
  pageSize: PageSize;
}

export interface FoundRow {
  row: KeyPairSummary;
  match: Match;
}

export type ListView = ReturnType<typeof viewRows>;

/** Searches, filters, sorts and pages the rows: at most 500, so the client does it. `found` is sorted. */
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

/** A row with unknown instances matches neither filter for bound instances. */
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

/** The page that a key pair is on; 1 if the search or the filters exclude it. */
export function pageOf(name: string, rows: readonly KeyPairSummary[], state: ListState): number {
  const index = viewRows(rows, state).found.findIndex(({ row }) => row.name === name);
  return index < 0 ? 1 : Math.floor(index / state.pageSize) + 1;
}

export const byName: Compare = (a, b) => compareNames(a.name, b.name);

type Compare = (a: KeyPairSummary, b: KeyPairSummary) => number;

const compareBy: Record<SortColumn, Compare> = {
  name: byName,
  bound: (a, b) => a.bound.instances.length - b.bound.instances.length,
  // Unreadable times sort as the oldest.
  created: (a, b) => timeOf(a.created) - timeOf(b.created),
};

/** Caches parsed times: parsing is slow, and every letter of a search sorts again. */
const times = new Map<string, number>();

function timeOf(text: string): number {
  const time = times.get(text) ?? Number(utcDate(text));
  times.set(text, time);
  return time;
}

function comparison({ column, descending }: Sort): Compare {
  const sign = descending ? -1 : 1;
  return (a, b) => sign * compareBy[column](a, b) || byName(a, b);
}
