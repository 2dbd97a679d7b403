import type { ActionName } from '../../contract/actions';
import type { Message } from '../i18n/t';
import { safeCode, safeMessage, safeName, safeRequestId } from './outside-text';

/** In milliseconds. Nobody waits longer than this in front of a dialog. */
const longestWait = 60_000;

/**
 * Why a call to the API failed.
 *
 * - `refused`: the API responded with an error; the request had no effect, unless `isUnclear`.
 * - `not-sent`: the request never reached the API, because the browser was offline or because the
 *   server between this page and ECS says so.
 * - `no-response`: the network failed or time ran out; a write may or may not have happened.
 * - `bad-response`: the response isn't from the API, or not as documented; a write may
 *   or may not have happened.
 */
export type ApiErrorKind = 'refused' | 'not-sent' | 'no-response' | 'bad-response';

/** What a refusal is about, where the API has several codes for it. */
export type ErrorCategory =
  /** The account sends too many requests a minute; ECS did nothing with this one. */
  | 'throttled'
  /** A copy of the same signed request arrived earlier; what became of that copy is unknown. */
  | 'repeated'
  /** The credentials that signed the request are wrong, unknown or expired. */
  | 'credentials'
  /** The clock of the signer is off. */
  | 'clock'
  /** The identity lacks a permission. */
  | 'permission'
  | 'other';

interface ApiErrorDetails {
  kind: ApiErrorKind;
  /** The console's own message, or the text that came from outside. */
  message: Message | string;
  /** What was called. */
  action?: ActionName | undefined;
  /** The API's own code: `KeyPair.AlreadyExist`. */
  code?: string | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  /** How long the API asks to wait, in milliseconds. */
  retryAfter?: number | undefined;
  /** AccessDeniedDetail as it came. */
  accessDenied?: unknown;
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

/**
 * A failed call. Its message, code and RequestId are safe to show whatever was in the response: what
 * may hold a credential or a string to sign is left out, and the rest is capped.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly action: ActionName | undefined;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly category: ErrorCategory;
  /** AccessDeniedDetail as it came. Not safe to show: `missingPermission` reads it. */
  readonly accessDenied: unknown;
  /** Only the mock tells. */
  readonly retired: RetiredName | undefined;
  readonly isMismatch: boolean;
  /** The console's own message; `null` if `message` came from outside, in English. */
  readonly ownMessage: Message | null;

  /** `message` is empty where the response had one that may not be shown. */
  constructor(details: ApiErrorDetails) {
    const category = categoryOf(details);
    const ownMessage = typeof details.message === 'string' ? null : details.message;
    super(category === 'credentials' || category === 'clock' ? '' : shownMessage(details.message));
    this.ownMessage = ownMessage;
    this.kind = details.kind;
    this.action = details.action;
    this.code = safeCode(details.code);
    this.status = details.status;
    this.requestId = safeRequestId(details.requestId);
    this.retryAfter = details.retryAfter;
    this.category = category;
    this.accessDenied = details.accessDenied;
    this.retired = details.retired && {
      fingerprint: safeName(details.retired.fingerprint) ?? '',
      deletedAt: safeName(details.retired.deletedAt) ?? '',
    };
    this.isMismatch = details.isMismatch ?? false;
  }

  /** The API took too many requests and did nothing with this one. */
  get isThrottling(): boolean {
    return this.category === 'throttled';
  }

  /** It is certain that nothing happened: nothing was sent, or the API was too busy to look at it. */
  get didNothing(): boolean {
    return this.kind === 'not-sent' || this.isThrottling;
  }

  /** The API took too many requests, and takes them again while a person waits. */
  get isBriefThrottling(): boolean {
    return this.isThrottling && !this.asksForLongWait;
  }

  /** The API asks to wait for longer than the page would keep a person waiting. */
  get asksForLongWait(): boolean {
    return this.retryAfter !== undefined && this.retryAfter > longestWait;
  }

  /** Whether a write that got this error may have happened all the same. */
  get isUnclear(): boolean {
    if (this.didNothing) return false;
    if (this.kind !== 'refused' || this.category === 'repeated') return true;
    return this.status !== undefined && this.status >= 500;
  }
}

function shownMessage(message: Message | string): string {
  return typeof message === 'string' ? safeMessage(message) : message();
}

/** Codes in every form that ECS, RAM and STS use. */
const categories: readonly (readonly [RegExp, ErrorCategory])[] = [
  [/throttling/i, 'throttled'],
  [/^SignatureNonceUsed/i, 'repeated'],
  [/time_?stamp|RequestTimeTooSkewed/i, 'clock'],
  [/SecurityToken|AccessKey|Signature|Credential/i, 'credentials'],
  [
    /^(Forbidden(\.(RAM|SubUser|NoPermission|Unauthorized))?|NoPermission(\..+)?|Unauthorized(Operation)?)$/,
    'permission',
  ],
];

function categoryOf(details: ApiErrorDetails): ErrorCategory {
  const { kind, code = '', message, status, accessDenied } = details;
  if (kind !== 'refused') return 'other';
  // ECS has a second form for credentials: `InvalidParameter` with the message `The specified
  // parameter "SecurityToken.Expired" is not valid.`
  const isCoded = typeof message !== 'string' || !/^(Invalid|Missing)Parameter/.test(code);
  const text = isCoded ? code : message;
  const category = categories.find(([form]) => form.test(text))?.[1] ?? 'other';
  // After a server error, the outcome is unknown. But ECS also throttles with 503.
  const hasFailed = status !== undefined && status >= 500 && status !== 503;
  if (category === 'throttled' && hasFailed) return 'other';
  if (category !== 'other') return category;
  if (status === 429) return 'throttled';
  return accessDenied ? 'permission' : 'other';
}
