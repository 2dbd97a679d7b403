import type { ApiError } from '../api/api-error';
import type { Verdict } from './result';
import type { RetryOptions } from './retry';

/**
 * What a read shows of an item after a write that may have been carried out.
 *
 * - `done` and `conflict` (the write wasn't carried out and can't be) are final.
 * - `unchanged`, `missing`, or `nothing` (inconclusive).
 * - `suspect`: like `nothing`, and also makes a clear refusal doubtful.
 */
export type Finding = 'done' | 'conflict' | 'unchanged' | 'missing' | 'nothing' | 'suspect';

export interface WriteResponse {
  RequestId: string;
}

/** What is specific to an action. Pure functions. */
export interface WriteRules<Item, State, Response extends WriteResponse = WriteResponse> {
  readonly perRequest: number;
  /** Concurrent requests; 1 by default. */
  readonly sideBySide?: number;
  /** Whether to read after a clear refusal, too, because ECS may have carried out the write anyway. */
  readonly checksRefusals: boolean;
  /** Milliseconds before each read after an unclear response; `readDelays` by default. */
  readonly readDelays?: readonly number[];
  readonly judge: (item: Item, state: State) => Finding;
  /** An item's result in a response; an error if it's unclear. By default, every item is `done`. */
  readonly resultIn?: (response: Response, item: Item) => Verdict | ApiError;
  /** Why not to send an item, according to a read before the first request; `null` to send it. */
  readonly objection?: (item: Item, state: State) => Verdict | null;
  /** The error for a conflict that a read found. */
  readonly conflictError?: (unclear: ApiError) => ApiError;
}

/** The rules of an action, and the functions that call the API. These throw `ApiError`. */
export interface Write<
  Item,
  State,
  Response extends WriteResponse = WriteResponse,
> extends WriteRules<Item, State, Response> {
  readonly send: (items: readonly Item[]) => Promise<Response>;
  /** Reads the current state of these items. */
  readonly read: (items: readonly Item[]) => Promise<State>;
  /** An earlier run for these items ended in `unknown`. */
  readonly mayHaveHappened?: boolean;
}

export interface WriteProgress {
  done: number;
  total: number;
}

/** Lets the caller of a write stop it and follow its progress. */
export interface WriteControl {
  /** Once aborted, no more requests are sent; those in flight finish. */
  stop: AbortSignal;
  onProgress: (progress: WriteProgress) => void;
  /** Called with the milliseconds of each throttling wait, and with `null` after it. */
  onThrottled: (milliseconds: number | null) => void;
}

export type WriteOptions = RetryOptions & WriteControl;

/** Milliseconds before each read. Lists may lag behind a write. */
export const readDelays = [0, 1000, 2000] as const;
