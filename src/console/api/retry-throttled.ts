import { ApiError } from './api-error';
import { backoff } from './query-client';

const attempts = 3;

interface Pauses {
  wait: (milliseconds: number) => Promise<void>;
  /** How long to hold back before attempt `attempt + 2`. */
  backoff: (attempt: number, error: Error) => number;
  onThrottled?: (milliseconds: number) => void;
}

export const realPauses: Pauses = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  backoff,
};

/**
 * Runs a write, and runs it again when the API was too busy to take it: then, and only then, it is
 * certain that nothing happened. Rejects with what the last attempt rejected with.
 */
export async function retryThrottled<T>(
  write: () => Promise<T>,
  pauses: Pauses = realPauses,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const mayRetry = error instanceof ApiError && error.isThrottling && attempt < attempts - 1;
      if (!mayRetry) throw error;
      const pause = pauses.backoff(attempt, error);
      pauses.onThrottled?.(pause);
      await pauses.wait(pause);
    }
  }
}
