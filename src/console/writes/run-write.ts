import { ApiError } from '../api/api-error';
import { isWorthAnotherTry } from '../api/query-client';
import type { WriteResult } from './result';
import { retryWhileThrottled } from './retry';
import { settle, type Unsettled } from './settle';
import {
  readDelays,
  type Write,
  type WriteControl,
  type WriteOptions,
  type WriteResponse,
} from './write';

/*
 * ECS writes take no client token, so after a lost response only a read can tell whether a write was
 * carried out. Every write is sent, retried only if throttled, and after any other failure read until
 * the outcome is clear, a few times at most. Each action's rules interpret responses and reads.
 */

/** Returns a result per item, in order. Never rejects: if the page itself fails, results are `unknown`. */
export async function runWrite<Item, State, Response extends WriteResponse>(
  write: Write<Item, State, Response>,
  items: readonly Item[],
  options: WriteOptions,
): Promise<WriteResult<Item>[]> {
  const { stop, onProgress } = options;
  const shared = { ...options, onThrottled: untilLastEnds(options.onThrottled) };
  const results = new Map<Item, WriteResult<Item>>();
  const record = (latest: readonly WriteResult<Item>[]) => {
    for (const each of latest) results.set(each.item, each);
  };
  onProgress({ done: 0, total: items.length });
  // Without objections, the first request is sent synchronously, before React renders.
  const { objection, read } = write;
  if (objection) {
    record(await orUnknown(items, () => objections({ objection, read }, items, options)));
  }
  const left = items.filter((item) => !results.has(item));
  const atOnce = write.perRequest * (write.sideBySide ?? 1);
  for (const group of slicesOf(left, atOnce)) {
    if (stop.aborted) {
      record(group.map((item) => ({ item, kind: 'stopped', error: null })));
      continue;
    }
    await Promise.all(
      slicesOf(group, write.perRequest).map(async (slice) =>
        record(await orUnknown(slice, () => writeSlice(write, slice, shared))),
      ),
    );
    // After a stop, unsent items don't count as progress.
    if (!stop.aborted) onProgress({ done: results.size, total: items.length });
  }
  return items.flatMap((item) => results.get(item) ?? []);
}

/** Results for items that must not be sent, according to reads before the first request. */
async function objections<Item, State>(
  { objection, read }: Required<Pick<Write<Item, State>, 'objection' | 'read'>>,
  items: readonly Item[],
  { wait, stop }: WriteOptions,
): Promise<WriteResult<Item>[]> {
  let results: WriteResult<Item>[] = [];
  for (const delay of readDelays) {
    if (delay > 0) await wait(delay, stop);
    try {
      const state = await read(items);
      if (stop.aborted) return [];
      results = items.flatMap((item): WriteResult<Item>[] => {
        const verdict = objection(item, state);
        return verdict ? [{ item, ...verdict }] : [];
      });
      // Read again if there are objections: the list may lag behind a recent creation.
      if (results.length === 0) break;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Send nothing without a read.
      if (results.length === 0) results = items.map((item) => ({ item, kind: 'failed', error }));
      if (!isWorthAnotherTry(error)) break;
    }
  }
  return results;
}

async function writeSlice<Item, State, Response extends WriteResponse>(
  write: Write<Item, State, Response>,
  items: readonly Item[],
  options: WriteOptions,
): Promise<WriteResult<Item>[]> {
  let response: Response;
  try {
    response = await retryWhileThrottled(
      () => write.send(items),
      options,
      options.onThrottled,
      options.stop,
    );
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { mayHaveHappened = false } = write;
    if (error.isThrottling && options.stop.aborted && !mayHaveHappened) {
      return items.map((item) => ({ item, kind: 'stopped', error }));
    }
    if (!mayHaveHappened && (error.hadNoEffect || (!error.isUnclear && !write.checksRefusals))) {
      return items.map((item) => ({ item, kind: 'failed', error }));
    }
    const isUnclear = mayHaveHappened || error.isUnclear;
    return settle(
      write,
      items.map((item) => ({ item, error })),
      options,
      isUnclear,
    );
  }
  return resolveResponse(write, items, response, options);
}

async function resolveResponse<Item, State, Response extends WriteResponse>(
  write: Write<Item, State, Response>,
  items: readonly Item[],
  response: Response,
  options: WriteOptions,
): Promise<WriteResult<Item>[]> {
  const { resultIn = () => ({ kind: 'done', by: 'response' }) as const } = write;
  const results: WriteResult<Item>[] = [];
  const unsettled: Unsettled<Item>[] = [];
  for (const item of items) {
    const verdict = resultIn(response, item);
    if (verdict instanceof ApiError) unsettled.push({ item, error: verdict });
    else results.push({ item, ...verdict });
  }
  return [...results, ...(await settle(write, unsettled, options))];
}

/** Reports the end of throttling (`null`) only when no concurrent request waits any longer. */
function untilLastEnds(onThrottled: WriteControl['onThrottled']): WriteControl['onThrottled'] {
  let waiting = 0;
  return (milliseconds) => {
    waiting += milliseconds === null ? -1 : 1;
    if (milliseconds !== null || waiting === 0) onThrottled(milliseconds);
  };
}

async function orUnknown<Item>(
  items: readonly Item[],
  run: () => Promise<WriteResult<Item>[]>,
): Promise<WriteResult<Item>[]> {
  try {
    return await run();
  } catch (error) {
    return items.map((item) => ({ item, kind: 'unknown', error, found: 'nothing' }));
  }
}

function slicesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
