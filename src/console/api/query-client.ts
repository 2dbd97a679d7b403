import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const readAttempts = 3;

/** Reads are tried again when that can help. Writes are none of its business: see console/writes. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Offline is an error to show at once, not a reason to wait without a word.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < readAttempts - 1 && isWorthAnotherTry(error),
        retryDelay: (attempt, error) => backoff(attempt, error),
      },
    },
  });
}

/** Whether a read that got this error may go better the next time. */
export function isWorthAnotherTry(error: Error): boolean {
  if (!(error instanceof ApiError) || error.asksForLongWait || error.isMismatch) return false;
  // `read` has waited for a throttled request already, and a list must not start over.
  return error.isUnclear;
}

/** Milliseconds. ECS counts requests by the minute, so the waits add up to more than one. */
const throttledWaits = [15_000, 30_000, 60_000] as const;

/**
 * Milliseconds before attempt `attempt + 2`: what the API asks for, else 15 s, 30 s, 60 s … if it took
 * too many requests, and 1 s, 2 s … otherwise, with jitter.
 */
export function backoff(attempt: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfter !== undefined) return error.retryAfter;
  if (error instanceof ApiError && error.isThrottling) {
    return (throttledWaits[attempt] ?? 60_000) * (0.8 + 0.2 * Math.random());
  }
  return Math.random() * Math.min(20_000, 1000 * 2 ** attempt);
}
