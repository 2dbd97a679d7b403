import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';
import { invalidateInAllTabs } from './other-tabs';
import { readDelays, waitFor } from './repeat-while-throttled';

/** In milliseconds: nobody waits for what goes on behind the page. */
const lastDelay = 4000;

/**
 * Reads again what a write has changed, until it shows that or has had a few seconds for it: a list
 * may lag behind a write, and the page would go on showing what is gone.
 */
export async function invalidateUntil<Data>(
  client: QueryClient,
  queryKey: DataTag<QueryKey, Data, Error>,
  isShown: (data: Data) => boolean,
): Promise<void> {
  for (const delay of [...readDelays, lastDelay]) {
    if (delay > 0) await waitFor(delay);
    await invalidateInAllTabs(client, queryKey);
    const data = client.getQueryData(queryKey);
    if (data === undefined || isShown(data)) return;
  }
}
