import type { KeyPair } from '../../contract/key-pairs';

export const pageSizes = [10, 20, 50] as const;
export type PageSize = (typeof pageSizes)[number];

export const sortColumns = ['name', 'created'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sort {
  column: SortColumn;
  descending: boolean;
}

/** How the person wants to see the list. */
export interface ListState {
  search: string;
  sort: Sort;
  /** From 1; a page past the end means the last. */
  page: number;
  pageSize: PageSize;
}

export interface ListView {
  /** The key pairs that the search leaves, in order. */
  matching: readonly KeyPair[];
  /** Those of the page shown. */
  rows: readonly KeyPair[];
  page: number;
  pageCount: number;
}

/** Searches, sorts and pages: at 500 key pairs there is nothing to ask the API for. */
export function viewKeyPairs(keyPairs: readonly KeyPair[], state: ListState): ListView {
  const matching = keyPairs
    .filter((keyPair) => keyPairMatches(keyPair, state.search))
    .toSorted(comparison(state.sort));
  const pageCount = Math.max(1, Math.ceil(matching.length / state.pageSize));
  const page = Math.min(Math.max(1, state.page), pageCount);
  const start = (page - 1) * state.pageSize;
  return { matching, rows: matching.slice(start, start + state.pageSize), page, pageCount };
}

/** The page that a key pair is on, or 1 when the search leaves it out. */
export function pageOf(name: string, keyPairs: readonly KeyPair[], state: ListState): number {
  const index = viewKeyPairs(keyPairs, state).matching.findIndex(
    (keyPair) => keyPair.KeyPairName === name,
  );
  return index < 0 ? 1 : Math.floor(index / state.pageSize) + 1;
}

/** Whether the search is part of the name, or of the fingerprint with or without colons. */
export function keyPairMatches(keyPair: KeyPair, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (keyPair.KeyPairName.toLowerCase().includes(wanted)) return true;
  const digits = wanted.replace(/^md5:/, '').replaceAll(':', '');
  return digits !== '' && keyPair.KeyPairFingerPrint.includes(digits);
}

const collator = new Intl.Collator('en', { numeric: true });

function comparison({ column, descending }: Sort): (a: KeyPair, b: KeyPair) => number {
  const sign = descending ? -1 : 1;
  const byName = (a: KeyPair, b: KeyPair) => collator.compare(a.KeyPairName, b.KeyPairName);
  if (column === 'name') return (a, b) => sign * byName(a, b);
  // The API tells times to the minute only, so names decide among equals.
  return (a, b) => sign * (Date.parse(a.CreationTime) - Date.parse(b.CreationTime)) || byName(a, b);
}
