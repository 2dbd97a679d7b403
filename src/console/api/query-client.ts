import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const readAttempts = 3;

/** Retries reads if that can help. console/writes retries writes. */
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

export function isWorthAnotherTry(error: Error): boolean {
  if (!(error instanceof ApiError) || error.asksForLongWait || error.isMismatch) return false;
  // `read` retries throttled requests itself, so that a list doesn't start over.
  return error.isUnclear;
}

/** Milliseconds, in total more than the minute by which ECS counts requests. */
const throttledWaits = [15_000, 30_000, 60_000] as const;

/**
 * Milliseconds before attempt `attempt + 2`: as the API asks, else `throttledWaits` or 1 s, 2 s …, with
 * jitter.
 */
export function backoff(attempt: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfter !== undefined) return error.retryAfter;
  if (error instanceof ApiError && error.isThrottling) {
    return (throttledWaits[attempt] ?? 60_000) * (0.8 + 0.2 * Math.random());
  }
  return Math.random() * Math.min(20_000, 1000 * 2 ** attempt);
}
