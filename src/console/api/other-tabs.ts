import type { QueryClient, QueryKey } from '@tanstack/react-query';

let channel: BroadcastChannel | null | undefined;

/** A channel doesn't receive its own messages. `null` if blocked, as in Firefox without cookies. */
function otherTabs(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  try {
    channel = new BroadcastChannel(`${import.meta.env.BASE_URL} changes`);
  } catch {
    channel = null;
  }
  return channel;
}

/** Tells this browser's other tabs to refetch a query. */
export function tellOtherTabs(queryKey: QueryKey): void {
  otherTabs()?.postMessage(queryKey);
}

/** Refetches a query here and in this browser's other tabs. */
export function invalidateInAllTabs(client: QueryClient, queryKey: QueryKey): Promise<void> {
  tellOtherTabs(queryKey);
  return client.invalidateQueries({ queryKey });
}

/** Refetches what other tabs have changed. Returns a function that unsubscribes. */
export function followOtherTabs(client: QueryClient): () => void {
  const readAgain = ({ data: queryKey }: MessageEvent<unknown>): void => {
    if (Array.isArray(queryKey)) void client.invalidateQueries({ queryKey });
  };
  otherTabs()?.addEventListener('message', readAgain);
  return () => otherTabs()?.removeEventListener('message', readAgain);
}
