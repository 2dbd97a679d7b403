import { ApiError } from '../api/api-error';
import { isWorthAnotherTry } from '../api/query-client';
import type { Verdict, WriteResult } from './result';
import { retryWhileThrottled, type RetryOptions } from './retry';

/*
 * Writes of ECS take no client token, so after a lost response only reading can tell whether a write
 * was carried out. Every write goes the same way: send it, send it again only if ECS was too busy for
 * it, and after any other failure read what it was about until that settles it, a few times at most.
 * What to make of a response and of a read is up to the rules of each action.
 */

/**
 * What a read shows of an item after a write that may have been carried out.
 *
 * - `done`: it is as the write wants it. `conflict`: it can't become so, and the write wasn't
 *   carried out. Both settle the matter.
 * - `unchanged`: it is as before. `missing`: it isn't there. `nothing`: this can't tell.
 * - `suspect`: like `nothing`, but even a clear refusal isn't believed then.
 */
export type Finding = 'done' | 'conflict' | 'unchanged' | 'missing' | 'nothing' | 'suspect';

export interface WriteResponse {
  RequestId: string;
}

/** What is special about an action. Pure. */
export interface WriteRules<Item, State, Response extends WriteResponse = WriteResponse> {
  /** Most items per request. */
  readonly perRequest: number;
  /** How many requests are sent at a time; 1 if absent. */
  readonly sideBySide?: number;
  /** Whether a clear refusal is checked by a read: ECS may have carried out the write all the same. */
  readonly checksRefusals: boolean;
  /** Milliseconds before each read after an unclear response; `readDelays` if absent. */
  readonly readDelays?: readonly number[];
  /** What `state` shows of an item. */
  readonly judge: (item: Item, state: State) => Finding;
  /**
   * What a response says of an item; an error if it leaves that open. If absent, a response means
   * `done` for all.
   */
  readonly resultIn?: (response: Response, item: Item) => Verdict | ApiError;
  /** Why an item isn't sent, judging by a read before the first request; `null` if it is. */
  readonly objection?: (item: Item, state: State) => Verdict | null;
  /** The error of a write that met a conflict, if that was found out by reading. */
  readonly conflictError?: (unclear: ApiError) => ApiError;
}

/** An action as the engine needs it. Both functions throw `ApiError`. */
export interface Write<
  Item,
  State,
  Response extends WriteResponse = WriteResponse,
> extends WriteRules<Item, State, Response> {
  readonly send: (items: readonly Item[]) => Promise<Response>;
  /** Reads what tells about these items how they are now. */
  readonly read: (items: readonly Item[]) => Promise<State>;
  /** An earlier run for these items ended in `unknown`. */
  readonly mayHaveHappened?: boolean;
}

/** How far a run has come, in items. */
export interface WriteProgress {
  done: number;
  total: number;
}

/** What the user sees of a run and can do about it. */
export interface WriteControl {
  /** Aborted, it lets the requests that have been sent finish, and sends no others. */
  stop: AbortSignal;
  onProgress: (progress: WriteProgress) => void;
  /** Called with the milliseconds that ECS makes the run wait, and with `null` after the wait. */
  onThrottled: (milliseconds: number | null) => void;
}

export type WriteOptions = RetryOptions & WriteControl;

/** Milliseconds before each read. Lists may lag behind a write. */
export const readDelays = [0, 1000, 2000] as const;

/**
 * Carries out a write for any number of items, and gives the result of each, in the same order. Never
 * rejects: if this page itself fails, the results of those items are unknown.
 */
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
  record(await orUnknown(items, () => objections(write, items, options)));
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
    // After a stop, what wasn't sent is no progress.
    if (!stop.aborted) onProgress({ done: results.size, total: items.length });
  }
  return items.flatMap((item) => results.get(item) ?? []);
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
    if (!mayHaveHappened && (error.didNothing || (!error.isUnclear && !write.checksRefusals))) {
      return items.map((item) => ({ item, kind: 'refused', error }));
    }
    const isUnclear = mayHaveHappened || error.isUnclear;
    return settle(
      write,
      items.map((item) => ({ item, error })),
      options,
      isUnclear,
    );
  }
  return readResults(write, items, response, options);
}

async function readResults<Item, State, Response extends WriteResponse>(
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

/** An item and the error that leaves open what became of it. */
export interface Unsettled<Item> {
  item: Item;
  error: unknown;
}

/**
 * Reads items to find out what became of them: until all are settled, a few times at most. With
 * `isUnclear` false, ECS has refused the write clearly, and is only doubted if one read contradicts it.
 */
export async function settle<Item, State>(
  write: Pick<Write<Item, State, never>, 'read' | 'judge' | 'readDelays' | 'conflictError'>,
  unsettled: readonly Unsettled<Item>[],
  { wait }: Pick<RetryOptions, 'wait'>,
  isUnclear = true,
): Promise<WriteResult<Item>[]> {
  const findings = new Map<Item, Finding>();
  const isOpen = ({ item }: Unsettled<Item>) => !isSettled(findings.get(item));
  const [first = 0, ...others] = write.readDelays ?? readDelays;
  for (const delay of isUnclear ? [first, ...others] : [0]) {
    const open = unsettled.filter(isOpen).map(({ item }) => item);
    if (open.length === 0) break;
    if (delay > 0) await wait(delay);
    try {
      const state = await write.read(open);
      for (const item of open) findings.set(item, write.judge(item, state));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isWorthAnotherTry(error)) break;
    }
  }
  return unsettled.map(({ item, error }) => ({
    item,
    ...verdictOf(findings.get(item) ?? 'nothing', error, isUnclear, write.conflictError),
  }));
}

function isSettled(finding: Finding | undefined): boolean {
  return finding === 'done' || finding === 'conflict';
}

function verdictOf(
  finding: Finding,
  error: unknown,
  isUnclear: boolean,
  conflictError: (unclear: ApiError) => ApiError = (unclear) => unclear,
): Verdict {
  if (finding === 'done') return { kind: 'done', by: 'read' };
  if (error instanceof ApiError) {
    if (finding === 'conflict') {
      return { kind: 'refused', error: isUnclear ? conflictError(error) : error };
    }
    if (!isUnclear && finding !== 'suspect') return { kind: 'refused', error };
  }
  const found = finding === 'unchanged' || finding === 'missing' ? finding : 'nothing';
  return { kind: 'unknown', error, found };
}

/** The items that aren't sent, judging by what was read last before the first request. */
async function objections<Item, State, Response extends WriteResponse>(
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

/** Requests side by side wait at the same time: the wait is over when the last one's is. */
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
  const slices: Item[][] = [];
  for (let start = 0; start < items.length; start += size) {
    slices.push(items.slice(start, start + size));
  }
  return slices;
}
