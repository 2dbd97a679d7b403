import { ApiError } from '../../api/api-error';
import { broken, html, lost, nonceUsed, throttlings } from '../../api/testing/errors';
import type { Random } from '../../api/testing/random';
import type { WriteResult } from '../result';
import { runWrite } from '../run-write';
import type { Write, WriteOptions, WriteResponse } from '../write';

/** A random element; all are equally likely. */
export function oneOf<Value>(next: Random, values: readonly Value[]): Value {
  return values[Math.floor(next() * values.length)] as Value;
}

/**
 * Simulates an ECS that loses requests and responses, throttles, fails, refuses with one of `refusals`, or
 * gets a copy of the request first. Throws `ApiError` like `carryOut`.
 */
export function sendThroughFaults<Response>(
  next: Random,
  refusals: readonly ApiError[],
  carryOut: () => Response,
): Response {
  const dice = next();
  if (dice < 0.15) throw lost;
  if (dice < 0.3) throw oneOf(next, throttlings);
  if (dice < 0.4) throw oneOf(next, refusals);
  if (dice < 0.45) {
    carryOut();
    throw nonceUsed;
  }
  const response = carryOut();
  if (dice < 0.53) throw lost;
  if (dice < 0.6) throw broken;
  if (dice < 0.65) throw html;
  return response;
}

/** Reads the current or an older state from an ECS that loses responses and throttles. */
export function readThroughFaults<State>(next: Random, now: State, older: State): State {
  const dice = next();
  if (dice < 0.25) throw lost;
  if (dice < 0.3) throw oneOf(next, throttlings);
  return dice < 0.5 ? older : now;
}

export interface FuzzResult<Item> {
  results: WriteResult<Item>[];
  /** Descriptions of the wrong results. */
  violations: string[];
}

/** Breaks a write, to check that the runs notice. */
export type Sabotage = <Item, State, Response extends WriteResponse>(
  write: Write<Item, State, Response>,
) => Write<Item, State, Response>;

/** Runs a write without waiting, stopped at random (`next`) after one of 20 requests. */
export async function runFuzzed<Item, State, Response extends WriteResponse>(
  next: Random,
  write: Write<Item, State, Response>,
  items: readonly Item[],
): Promise<WriteResult<Item>[]> {
  const stopping = new AbortController();
  const options: WriteOptions = {
    wait: async () => undefined,
    backoff: () => 0,
    stop: stopping.signal,
    onProgress: () => undefined,
    onThrottled: () => undefined,
  };
  const results = await runWrite(
    {
      ...write,
      send: (slice) => {
        if (next() < 0.05) stopping.abort();
        return write.send(slice);
      },
    },
    items,
    options,
  );
  for (const result of results) {
    // A mistake in the test.
    if ('error' in result && !(result.error instanceof ApiError) && result.error)
      throw result.error;
  }
  return results;
}
