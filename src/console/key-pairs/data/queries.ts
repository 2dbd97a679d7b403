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
  /** How many rows couldn't be read, or were listed under a name twice. They are left out. */
  unreadable: number;
  /** If not, some may be missing: not all pages have arrived, or they changed, or some are unreadable. */
  complete: boolean;
}

const mostReads = 3;

/** Milliseconds for which the pages of an interrupted read are good. */
const interruptedAge = 2 * 60_000;

/**
 * All key pairs of a region, without their public keys; the first page is shown as soon as it's there.
 * If ECS was too busy for some of the pages, the next read asks only for those, unless the list was
 * changed meanwhile.
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

/** The pages of an interrupted read. A write has invalidated them like the list itself. */
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

/** The same with the public keys, which are most of what a response weighs. */
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
  /** The pages that have been read already. Others are added. */
  pages?: Pages;
  onFirstPage?: (partial: RegionKeyPairs) => void;
}

/**
 * Reads all key pairs of a region. A list that changes while its pages are read may lack one that
 * went from one page to another: it is read again, and is not `complete` if it never stands still.
 * Throws `ApiError`.
 */
export async function readKeyPairs(
  regionId: string,
  options: ListOptions = {},
): Promise<RegionKeyPairs> {
  for (let reads = 1; ; reads += 1) {
    const pages = (reads === 1 && options.pages) || new Map();
    const list = await readPages(regionId, pages, options);
    // What can't be read now can't be read the next time either.
    if (list.complete || list.unreadable > 0 || reads === mostReads) return list;
  }
}

/** There are at most 500 and a page holds 50, so the pages after the first go side by side. */
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

/** A key pair as it was when it was chosen or created. */
export interface ChosenKeyPair {
  name: string;
  /** 32 hex digits, as the API lists it; empty if it lists none. */
  md5: string;
}

/** MD5 by name, as the API lists it; empty where it lists none. */
export type ListedFingerprints = ReadonlyMap<string, string>;

export function fingerprintsIn(list: RegionKeyPairs | undefined): ListedFingerprints {
  return new Map(
    list?.keyPairs.map(({ KeyPairName, KeyPairFingerPrint }) => [KeyPairName, KeyPairFingerPrint]),
  );
}

/** The key pairs that the page's region is known to have by now, without asking anew. */
export function useListedFingerprints(): ListedFingerprints {
  const { regionId } = useRegion();
  return fingerprintsIn(useQuery({ ...keyPairsQuery(regionId), enabled: false }).data);
}

/** To be called after every write that changes what DescribeKeyPairs returns. */
export function invalidateKeyPairs(client: QueryClient, regionId: string): Promise<void> {
  return invalidateInAllTabs(client, keyPairsKey(regionId));
}

/** Every query whose key begins with this reads key pairs of the region. */
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
  // A pair that moved to another page while the pages were read is there twice, and one that moved the
  // other way isn't there.
  const complete = totals.size === 1 && totals.has(keyPairs.length);
  return { keyPairs, total: keyPairs.length + unreadable, unreadable, complete };
}
