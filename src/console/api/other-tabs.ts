import type { QueryClient, QueryKey } from '@tanstack/react-query';

let channel: BroadcastChannel | null | undefined;

/**
 * One object for both ways: a channel does not hear what it says itself. `null` where the browser
 * refuses, as Firefox does with cookies blocked: then each tab reads for itself.
 */
function otherTabs(): BroadcastChannel | null {
  if (channel !== undefined) return channel;
  try {
    channel = new BroadcastChannel(`${import.meta.env.BASE_URL} changes`);
  } catch {
    channel = null;
  }
  return channel;
}

/** Tells the other tabs of this browser that what the API returns for a query key has changed. */
export function tellOtherTabs(queryKey: QueryKey): void {
  otherTabs()?.postMessage(queryKey);
}

/** Reads again what a write has changed, here and in the other tabs of this browser. */
export function invalidateInAllTabs(client: QueryClient, queryKey: QueryKey): Promise<void> {
  tellOtherTabs(queryKey);
  return client.invalidateQueries({ queryKey });
}

/** Reads again what another tab has changed, until the function it gives is called. */
export function followOtherTabs(client: QueryClient): () => void {
  const readAgain = ({ data: queryKey }: MessageEvent<unknown>): void => {
    if (Array.isArray(queryKey)) void client.invalidateQueries({ queryKey });
  };
  otherTabs()?.addEventListener('message', readAgain);
  return () => otherTabs()?.removeEventListener('message', readAgain);
}
