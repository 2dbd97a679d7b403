import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

const readAttempts = 3;

/** Reads are tried again when that can help; writes never are, except by who knows how. */
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
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Whether a read that got this error may go better the next time. */
export function isWorthAnotherTry(error: Error): boolean {
  if (!(error instanceof ApiError) || error.asksForLongWait || error.isMismatch) return false;
  return error.isUnclear || error.isThrottling;
}

/** Milliseconds before attempt `attempt + 2`: what the API asks for, else 1 s, 2 s … with jitter. */
export function backoff(attempt: number, error: Error): number {
  if (error instanceof ApiError && error.retryAfter !== undefined) return error.retryAfter;
  return Math.random() * Math.min(20_000, 1000 * 2 ** attempt);
}
