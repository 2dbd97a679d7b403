import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import type { ResponseOf } from '../../../contract/action';
import { describeKeyPairs, type KeyPair } from '../../../contract/key-pairs';
import { describeKeyPairsPageSize } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { invalidateInAllTabs } from '../../api/other-tabs';
import { read } from '../../api/read';
import { useRegion } from '../../regions/region';

export interface RegionKeyPairs {
  keyPairs: readonly KeyPair[];
  total: number;
  /** The number of rows left out: unreadable, or with the same name. */
  unreadable: number;
  /** `false` if rows may be missing: pages haven't arrived or changed, or rows are unreadable. */
  complete: boolean;
}

const mostReads = 3;

/** How long the pages of an interrupted read stay usable, in milliseconds. */
const interruptedAge = 2 * 60_000;

/**
 * All key pairs of a region, without public keys. The first page is shown as soon as it arrives. If ECS
 * throttled some pages, the next read requests only those, unless the list was changed meanwhile.
 */
export function keyPairsQuery(regionId: string) {
  return queryOptions({
    queryKey: keyPairsKey(regionId),
    queryFn: async ({ signal, client, queryKey }) => {
      const pages = takeInterruptedPages(client, regionId);
      try {
        return await readKeyPairs(regionId, {
          signal,
          pages,
          onFirstPage: (partial) => {
            if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, partial);
          },
        });
      } catch (error) {
        if (error instanceof ApiError && error.isThrottling) {
          client.setQueryData(interruptedKey(regionId), pages);
        }
        throw error;
      }
    },
  });
}

function takeInterruptedPages(client: QueryClient, regionId: string): Pages {
  const queryKey = interruptedKey(regionId);
  const state = client.getQueryState<Pages>(queryKey);
  client.removeQueries({ queryKey, exact: true });
  const isGood =
    state?.isInvalidated === false && Date.now() - state.dataUpdatedAt < interruptedAge;
  return (isGood && state.data) || new Map();
}

function interruptedKey(regionId: string) {
  return [...keyPairsKey(regionId), 'interrupted'] as const;
}

/** All key pairs with their public keys, which make up most of a response. */
export function publicKeysQuery(regionId: string) {
  return queryOptions({
    queryKey: [...keyPairsKey(regionId), 'withPublicKeys'] as const,
    queryFn: ({ signal }) => readKeyPairs(regionId, { signal, withPublicKeys: true }),
  });
}

export interface ReadOptions {
  signal?: AbortSignal;
  withPublicKeys?: boolean;
}

type Pages = Map<number, ResponseOf<typeof describeKeyPairs>>;

interface ListOptions extends ReadOptions {
  pages?: Pages;
  onFirstPage?: (partial: RegionKeyPairs) => void;
}

/**
 * Reads all pages. A list that changes between pages may lack a row, so it's read again, and isn't
 * `complete` if it keeps changing. Throws `ApiError`.
 */
export async function readKeyPairs(
  regionId: string,
  options: ListOptions = {},
): Promise<RegionKeyPairs> {
  for (let reads = 1; ; reads += 1) {
    const pages = (reads === 1 && options.pages) || new Map();
    const list = await readPages(regionId, pages, options);
    // Reading again doesn't help with unreadable rows.
    if (list.complete || list.unreadable > 0 || reads === mostReads) return list;
  }
}

/** Requests the pages after the first in parallel: a region has at most ten. */
async function readPages(
  regionId: string,
  pages: Pages,
  { signal, withPublicKeys, onFirstPage }: ListOptions,
): Promise<RegionKeyPairs> {
  const common = {
    RegionId: regionId,
    PageSize: describeKeyPairsPageSize.max,
    ...(withPublicKeys && { IncludePublicKey: true }),
  };
  const page = async (PageNumber: number) => {
    const known = pages.get(PageNumber);
    const response = known ?? (await read(describeKeyPairs, { ...common, PageNumber }, signal));
    pages.set(PageNumber, response);
    return response;
  };
  const first = await page(1);
  const total = first.TotalCount;
  const pageCount = Math.ceil(total / describeKeyPairsPageSize.max);
  const { KeyPair: keyPairs, unreadable } = first.KeyPairs;
  if (pageCount <= 1) return { keyPairs, total, unreadable, complete: unreadable === 0 };

  onFirstPage?.({ keyPairs, total, unreadable: 0, complete: false });
  const others = Array.from({ length: pageCount - 1 }, (_, index) => page(index + 2));
  return joinedPages([first, ...(await Promise.all(others))]);
}

export interface ChosenKeyPair {
  name: string;
  /** As listed: 32 hex digits, or empty. */
  md5: string;
}

/** MD5 by name as listed, possibly empty. */
export type ListedFingerprints = ReadonlyMap<string, string>;

export function fingerprintsIn(list: RegionKeyPairs | undefined): ListedFingerprints {
  return new Map(
    list?.keyPairs.map(({ KeyPairName, KeyPairFingerPrint }) => [KeyPairName, KeyPairFingerPrint]),
  );
}

export function useListedFingerprints(): ListedFingerprints {
  const { regionId } = useRegion();
  return fingerprintsIn(useQuery({ ...keyPairsQuery(regionId), enabled: false }).data);
}

/** Call it after every write that changes what DescribeKeyPairs returns. */
export function invalidateKeyPairs(client: QueryClient, regionId: string): Promise<void> {
  return invalidateInAllTabs(client, keyPairsKey(regionId));
}

/** The key prefix of all queries that read a region's key pairs. */
export function keyPairsKey(regionId: string) {
  return ['key-pairs', regionId] as const;
}

function joinedPages(pages: readonly ResponseOf<typeof describeKeyPairs>[]): RegionKeyPairs {
  const totals = new Set(pages.map(({ TotalCount }) => TotalCount));
  const byName = new Map<string, KeyPair>();
  let unreadable = 0;
  for (const page of pages) {
    for (const keyPair of page.KeyPairs.KeyPair) byName.set(keyPair.KeyPairName, keyPair);
    unreadable += page.KeyPairs.unreadable;
  }
  const keyPairs = [...byName.values()];
  // A row that moved between pages during the read appears twice or not at all.
  const complete = totals.size === 1 && totals.has(keyPairs.length);
  return { keyPairs, total: keyPairs.length + unreadable, unreadable, complete };
}
