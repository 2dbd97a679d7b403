import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';
import { invalidateInAllTabs } from '../api/other-tabs';
import { waitFor } from './retry';
import { readDelays } from './write';

/** `not-shown`: the list was read, but didn't show the change in time. */
export type RefetchResult = 'shown' | 'not-shown' | 'unreadable';

const delays = [...readDelays, 4000] as const;

/**
 * Refetches a list, here and in other tabs, until it shows a write's change or a few seconds have passed:
 * lists may lag behind writes. Skips lists that the page doesn't show.
 */
export function refetchUntilShown<Data>(
  client: QueryClient,
  queryKey: DataTag<QueryKey, Data, Error>,
  isShown: (data: Data) => boolean,
): Promise<RefetchResult> {
  const refresh = async () => {
    await invalidateInAllTabs(client, queryKey);
    const state = client.getQueryState(queryKey);
    return state?.status === 'success' ? state.data : undefined;
  };
  return readUntilShown(refresh, isShown, waitFor);
}

/** `refetchUntilShown` with an injected `refresh` (`undefined` if the list can't be read) and clock. */
export async function readUntilShown<Data>(
  refresh: () => Promise<Data | undefined>,
  isShown: (data: Data) => boolean,
  wait: (milliseconds: number) => Promise<void>,
): Promise<RefetchResult> {
  for (const delay of delays) {
    if (delay > 0) await wait(delay);
    const data = await refresh();
    if (data === undefined) return 'unreadable';
    if (isShown(data)) return 'shown';
  }
  return 'not-shown';
}
