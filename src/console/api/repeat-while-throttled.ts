import { ApiError } from './api-error';
import { backoff } from './query-client';

/** What waiting needs from the world; a test has a clock of its own. */
export interface Patience {
  /** Ends early when `stop` is aborted. */
  wait: (milliseconds: number, stop?: AbortSignal) => Promise<void>;
  /** How long to hold back before the next try. */
  backoff: (attempt: number, error: Error) => number;
  /** Hears how long the next wait is, and `null` when it is over. */
  onThrottled?: ((waitMilliseconds: number | null) => void) | undefined;
}

const attempts = 4;

/**
 * Sends a write, and sends it again only when ECS took too many requests and did nothing with it,
 * and nobody has aborted `stop`: then, and only then, it is certain that nothing happened. Where ECS
 * asks for a long wait it gives up at once. Rejects with what `write` rejects with, in the end.
 */
export async function repeatWhileThrottled<T>(
  write: () => Promise<T>,
  patience: Patience,
  stop?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      const isWorthIt = error instanceof ApiError && error.isThrottling && !error.asksForLongWait;
      if (!isWorthIt || tries === attempts) throw error;
      const wait = patience.backoff(tries - 1, error);
      patience.onThrottled?.(wait);
      await patience.wait(wait, stop);
      patience.onThrottled?.(null);
      if (stop?.aborted) throw error;
    }
  }
}

/** A list may lag behind a write, so it is read again before it is believed. */
export const readDelays = [0, 1000, 2000] as const;

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

/** The pauses of the real world. */
export const realPauses: Patience = { wait: waitFor, backoff };
