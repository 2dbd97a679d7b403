import type { ApiError } from '../api/api-error';
import type { Verdict } from './result';
import type { RetryOptions } from './retry';

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
  readonly perRequest: number;
  /** How many requests are sent at a time; 1 if absent. */
  readonly sideBySide?: number;
  /** Whether a clear refusal is checked by a read: ECS may have carried out the write all the same. */
  readonly checksRefusals: boolean;
  /** Milliseconds before each read after an unclear response; `readDelays` if absent. */
  readonly readDelays?: readonly number[];
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

export interface WriteProgress {
  done: number;
  total: number;
}

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
