import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const readAttempts = 3;

/** The client for reads, which retries those that may succeed later. console/writes retries writes. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Show an error when offline instead of pausing silently.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < readAttempts - 1 && isWorthAnotherTry(error),
        retryDelay: (attempt, error) => backoff(attempt, error),
      },
    },
  });
}

/** Whether a read may succeed if it's repeated soon. */
export function isWorthAnotherTry(error: Error): boolean {
  if (!(error instanceof ApiError) || error.asksForLongWait || error.isMismatch) return false;
  // `read` retries throttled requests itself, so that a list doesn't start over.
  return error.isUnclear;
}

/** Milliseconds. The sum exceeds a minute, the period in which ECS counts requests. */
const throttledWaits = [15_000, 30_000, 60_000] as const;

/**
 * The milliseconds to wait after a failed attempt (`attempt` counts from 0): as long as the API asks, else
 * `throttledWaits` or up to 1 s, 2 s, 4 s …, with jitter.
 */
export function backoff(attempt: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfter !== undefined) return error.retryAfter;
  if (error instanceof ApiError && error.isThrottling) {
    return (throttledWaits[attempt] ?? 60_000) * (0.8 + 0.2 * Math.random());
  }
  return Math.random() * Math.min(20_000, 1000 * 2 ** attempt);
}
