import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import type { ResponseOf } from '../../contract/action';
import { describeKeyPairs, type KeyPair } from '../../contract/key-pairs';
import { describeKeyPairsPageSize } from '../../contract/limits';
import { ApiError } from '../api/api-error';
import { call, readTimeout } from '../api/call';
import { invalidateInAllTabs } from '../api/other-tabs';

/** What the console knows of a region's key pairs. */
export interface KeyPairList {
  keyPairs: readonly KeyPair[];
  total: number;
  /** False when some may be missing: not all pages have arrived, or they changed meanwhile. */
  complete: boolean;
}

const mostReads = 3;

/** All key pairs of a region; the first page is shown as soon as it is there. */
export function keyPairsQuery(regionId: string) {
  return queryOptions({
    queryKey: keyPairsKey(regionId),
    queryFn: ({ signal, client, queryKey }) =>
      readKeyPairs(regionId, signal, (partial) => {
        if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, partial);
      }),
  });
}

/**
 * Reads all key pairs of a region. A list that changes while its pages are read may lack one that
 * went from one page to another: it is read again, and is not `complete` if it never stands still.
 * Throws `ApiError`.
 */
export async function readKeyPairs(
  regionId: string,
  signal?: AbortSignal,
  onFirstPage?: (partial: KeyPairList) => void,
): Promise<KeyPairList> {
  for (let reads = 1; ; reads += 1) {
    const list = await readPages(regionId, signal, onFirstPage);
    if (list.complete || reads === mostReads) return list;
  }
}

/** There are at most 500 and a page holds 50, so the pages after the first go side by side. */
async function readPages(
  regionId: string,
  signal: AbortSignal | undefined,
  onFirstPage: ((partial: KeyPairList) => void) | undefined,
): Promise<KeyPairList> {
  const first = await describePage(regionId, 1, signal);
  const total = first.TotalCount;
  const pageCount = Math.ceil(total / describeKeyPairsPageSize.max);
  if (pageCount <= 1) return { keyPairs: first.KeyPairs.KeyPair, total, complete: true };

  onFirstPage?.({ keyPairs: first.KeyPairs.KeyPair, total, complete: false });
  const others = await Promise.all(
    Array.from({ length: pageCount - 1 }, (_, index) => describePage(regionId, index + 2, signal)),
  );
  const keyPairs = uniqueByName([first, ...others]);
  const isUnchanged = others.every(({ TotalCount }) => TotalCount === total);
  if (isUnchanged && keyPairs.length !== total) {
    const message = 'ECS listed some key pairs twice and left others out.';
    throw new ApiError({ kind: 'bad-answer', message });
  }
  return { keyPairs, total: keyPairs.length, complete: isUnchanged };
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

function keyPairsKey(regionId: string) {
  return ['key-pairs', regionId] as const;
}

function describePage(
  regionId: string,
  pageNumber: number,
  signal: AbortSignal | undefined,
): Promise<ResponseOf<typeof describeKeyPairs>> {
  return call(
    describeKeyPairs,
    {
      RegionId: regionId,
      PageNumber: pageNumber,
      PageSize: describeKeyPairsPageSize.max,
      IncludePublicKey: true,
    },
    { ...(signal && { signal }), timeout: readTimeout },
  );
}

/** A pair that moved to another page while the pages were read would be there twice. */
function uniqueByName(pages: readonly ResponseOf<typeof describeKeyPairs>[]): KeyPair[] {
  const byName = new Map<string, KeyPair>();
  for (const page of pages) {
    for (const keyPair of page.KeyPairs.KeyPair) byName.set(keyPair.KeyPairName, keyPair);
  }
  return [...byName.values()];
}
