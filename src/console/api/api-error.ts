import type { ActionName } from '../../contract/actions';

/** In milliseconds: who sits before a dialog shall rather be told to come back. */
const longestWait = 60_000;

/**
 * Why a call to the API came to nothing.
 *
 * - `refused`: the API answered with an error; the request had no effect.
 * - `not-sent`: the browser was offline; the request never left it.
 * - `no-answer`: the network failed or time ran out; a write may or may not have happened.
 * - `bad-answer`: something answered that is not the API, or not as its documents say; a write may
 *   or may not have happened.
 */
export type ApiErrorKind = 'refused' | 'not-sent' | 'no-answer' | 'bad-answer';

interface ApiErrorDetails {
  kind: ApiErrorKind;
  message: string;
  /** What was called. */
  action?: ActionName | undefined;
  /** The API's own code: `KeyPair.AlreadyExist`. */
  code?: string | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  /** How long the API asks to wait, in milliseconds, from `x-acs-retry-after`. */
  retryAfter?: number | undefined;
  retired?: RetiredName | undefined;
  /** JSON that isn't as documented: the same request would get the same again. */
  isMismatch?: boolean;
}

/** What is known of the deleted key pair that a name is still kept for. */
export interface RetiredName {
  fingerprint: string;
  /** UTC with minute precision. */
  deletedAt: string;
}

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly action: ActionName | undefined;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  /** Only the stand-in tells. */
  readonly retired: RetiredName | undefined;
  readonly isMismatch: boolean;

  constructor(details: ApiErrorDetails) {
    super(details.message);
    this.kind = details.kind;
    this.action = details.action;
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.retired = details.retired;
    this.isMismatch = details.isMismatch ?? false;
  }

  /** The API took too many requests and did nothing with this one. */
  get isThrottling(): boolean {
    return this.code !== undefined && this.code.startsWith('Throttling');
  }

  /** It is certain that nothing happened: nothing was sent, or the API was too busy to look at it. */
  get didNothing(): boolean {
    return this.kind === 'not-sent' || this.isThrottling;
  }

  /** The API asks to wait for longer than the page would keep a person waiting. */
  get asksForLongWait(): boolean {
    return this.retryAfter !== undefined && this.retryAfter > longestWait;
  }

  /** Whether a write that got this error may have happened all the same. */
  get isUnclear(): boolean {
    if (this.kind === 'refused') return this.status !== undefined && this.status >= 500;
    return this.kind !== 'not-sent';
  }
}
