import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import type { ResponseOf } from '../../../contract/action';
import { describeKeyPairs, type KeyPair } from '../../../contract/key-pairs';
import { describeKeyPairsPageSize } from '../../../contract/limits';
import { invalidateInAllTabs } from '../../api/other-tabs';
import { read } from '../../api/read';

/** What the console knows of a region's key pairs. */
export interface KeyPairList {
  keyPairs: readonly KeyPair[];
  total: number;
  /** How many rows couldn't be read, or were listed under a name twice. They are left out. */
  unreadable: number;
  /** If not, some may be missing: not all pages have arrived, or they changed, or some are unreadable. */
  complete: boolean;
}

const mostReads = 3;

/**
 * All key pairs of a region, without their public keys; the first page is shown as soon as it's there.
 */
export function keyPairsQuery(regionId: string) {
  return queryOptions({
    queryKey: keyPairsKey(regionId),
    queryFn: ({ signal, client, queryKey }) =>
      readKeyPairs(regionId, {
        signal,
        onFirstPage: (partial) => {
          if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, partial);
        },
      }),
  });
}

/** The same with the public keys, which are most of what a response weighs. */
export function publicKeysQuery(regionId: string) {
  return queryOptions({
    queryKey: [...keyPairsKey(regionId), 'with public keys'] as const,
    queryFn: ({ signal }) => readKeyPairs(regionId, { signal, withPublicKeys: true }),
  });
}

export interface ReadOptions {
  signal?: AbortSignal;
  withPublicKeys?: boolean;
}

interface ListOptions extends ReadOptions {
  onFirstPage?: (partial: KeyPairList) => void;
}

/**
 * Reads all key pairs of a region. A list that changes while its pages are read may lack one that
 * went from one page to another: it is read again, and is not `complete` if it never stands still.
 * Throws `ApiError`.
 */
export async function readKeyPairs(
  regionId: string,
  options: ListOptions = {},
): Promise<KeyPairList> {
  for (let reads = 1; ; reads += 1) {
    const list = await readPages(regionId, options);
    // What can't be read now can't be read the next time either.
    if (list.complete || list.unreadable > 0 || reads === mostReads) return list;
  }
}

/** There are at most 500 and a page holds 50, so the pages after the first go side by side. */
async function readPages(regionId: string, options: ListOptions): Promise<KeyPairList> {
  const first = await describePage(regionId, 1, options);
  const total = first.TotalCount;
  const pageCount = Math.ceil(total / describeKeyPairsPageSize.max);
  const { KeyPair: keyPairs, unreadable } = first.KeyPairs;
  if (pageCount <= 1) return { keyPairs, total, unreadable, complete: unreadable === 0 };

  options.onFirstPage?.({ keyPairs, total, unreadable: 0, complete: false });
  const others = await Promise.all(
    Array.from({ length: pageCount - 1 }, (_, index) => describePage(regionId, index + 2, options)),
  );
  return joinedPages([first, ...others]);
}

/** MD5 by name, as the API lists it; empty where it lists none. */
export type ListedFingerprints = ReadonlyMap<string, string>;

export function fingerprintsIn(list: KeyPairList | undefined): ListedFingerprints {
  return new Map(
    list?.keyPairs.map(({ KeyPairName, KeyPairFingerPrint }) => [KeyPairName, KeyPairFingerPrint]),
  );
}

/** The key pairs that a region is known to have by now, without asking anew. */
export function useListedFingerprints(regionId: string): ListedFingerprints {
  return fingerprintsIn(useQuery({ ...keyPairsQuery(regionId), enabled: false }).data);
}

/** To be called after every write that changes what DescribeKeyPairs answers. */
export function invalidateKeyPairs(client: QueryClient, regionId: string): Promise<void> {
  return invalidateInAllTabs(client, keyPairsKey(regionId));
}

/** Every query whose key begins with this reads key pairs of the region. */
export function keyPairsKey(regionId: string) {
  return ['key-pairs', regionId] as const;
}

function describePage(
  regionId: string,
  pageNumber: number,
  { signal, withPublicKeys }: ListOptions,
): Promise<ResponseOf<typeof describeKeyPairs>> {
  return read(
    describeKeyPairs,
    {
      RegionId: regionId,
      PageNumber: pageNumber,
      PageSize: describeKeyPairsPageSize.max,
      ...(withPublicKeys && { IncludePublicKey: true }),
    },
    signal,
  );
}

function joinedPages(pages: readonly ResponseOf<typeof describeKeyPairs>[]): KeyPairList {
  const totals = new Set(pages.map(({ TotalCount }) => TotalCount));
  const byName = new Map<string, KeyPair>();
  let unreadable = 0;
  for (const page of pages) {
    for (const keyPair of page.KeyPairs.KeyPair) byName.set(keyPair.KeyPairName, keyPair);
    unreadable += page.KeyPairs.unreadable;
  }
  const keyPairs = [...byName.values()];
  // A pair that moved to another page while the pages were read is there twice, and one that moved the
  // other way isn't there.
  const complete = totals.size === 1 && totals.has(keyPairs.length);
  return { keyPairs, total: keyPairs.length + unreadable, unreadable, complete };
}
