import { ApiError } from '../api/api-error';
import { isWorthAnotherTry } from '../api/query-client';
import type { WriteResult } from './result';
import { readDelays, type Write, type WriteOptions, type WriteResponse } from './write';

/** The items that aren't sent, judging by what was read last before the first request. */
export async function objections<Item, State, Response extends WriteResponse>(
  write: Write<Item, State, Response>,
  items: readonly Item[],
  { wait, stop }: WriteOptions,
): Promise<WriteResult<Item>[]> {
  const { objection } = write;
  if (objection === undefined) return [];
  let results: WriteResult<Item>[] = [];
  for (const delay of readDelays) {
    if (delay > 0) await wait(delay, stop);
    try {
      const state = await write.read(items);
      if (stop.aborted) return [];
      results = items.flatMap((item): WriteResult<Item>[] => {
        const verdict = objection(item, state);
        return verdict ? [{ item, ...verdict }] : [];
      });
      // A list may lag behind what was created and chosen a moment ago.
      if (results.length === 0) break;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Without a read, nothing may be sent.
      if (results.length === 0) results = items.map((item) => ({ item, kind: 'refused', error }));
      if (!isWorthAnotherTry(error)) break;
    }
  }
  return results;
}
