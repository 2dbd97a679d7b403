import { ApiError } from '../api/api-error';
import { backoff } from '../api/query-client';

/** How to wait, replaced in tests. */
export interface RetryOptions {
  /** Ends early if `stop` is aborted. */
  wait: (milliseconds: number, stop?: AbortSignal) => Promise<void>;
  /** Milliseconds to wait after attempt `attempt`, counted from 0. */
  backoff: (attempt: number, error: Error) => number;
}

const maxWriteAttempts = 4;

/**
 * Sends a write and retries it only if ECS throttled it: only then did it certainly have no effect.
 * Gives up if ECS asks for a long wait or `stop` is aborted. Calls `onThrottled` with the milliseconds
 * of each wait, and with `null` after it. Rejects with the last error of `send`.
 */
export async function retryWhileThrottled<Response>(
  send: () => Promise<Response>,
  retry: RetryOptions,
  onThrottled: (milliseconds: number | null) => void,
  stop: AbortSignal,
): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const canRetry = error instanceof ApiError && error.isBriefThrottling;
      if (!canRetry || attempt === maxWriteAttempts - 1) throw error;
      const milliseconds = retry.backoff(attempt, error);
      onThrottled(milliseconds);
      await retry.wait(milliseconds, stop);
      onThrottled(null);
      if (stop.aborted) throw error;
    }
  }
}

/** Resolves after `milliseconds`, or when `stop` is aborted. */
export function waitFor(milliseconds: number, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    function end() {
      clearTimeout(timer);
      stop?.removeEventListener('abort', end);
      resolve();
    }
    if (stop?.aborted) end();
    else stop?.addEventListener('abort', end);
  });
}

export const defaultRetry: RetryOptions = { wait: waitFor, backoff };
