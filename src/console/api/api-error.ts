import type { ActionName } from '../../contract/actions';
import type { Message } from '../i18n/t';
import { safeCode, safeMessage, safeName, safeRequestId } from './outside-text';

/** The longest wait, in milliseconds, during which a dialog stays open and retries. */
const longestWait = 60_000;

/**
 * What went wrong:
 *
 * - `refused`: an API error; the request had no effect, unless `isUnclear`.
 * - `not-sent`: the browser was offline, or the server between this page and ECS didn't send it.
 * - `no-response`: a network error or timeout; a write may have happened.
 * - `bad-response`: not from the API, or not as documented; a write may have happened.
 */
export type ApiErrorKind = 'refused' | 'not-sent' | 'no-response' | 'bad-response';

/** Groups API codes with the same meaning. */
export type ErrorCategory =
  /** Too many requests per minute; this one had no effect. */
  | 'throttled'
  /** A copy of the same signed request arrived earlier, with unknown outcome. */
  | 'repeated'
  /** Wrong, unknown or expired credentials. */
  | 'credentials'
  | 'clock'
  | 'permission'
  | 'other';

interface ApiErrorDetails {
  kind: ApiErrorKind;
  /** The console's own message, or external text. */
  message: Message | string;
  action?: ActionName | undefined;
  /** The API's own code: `KeyPair.AlreadyExist`. */
  code?: string | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  /** Milliseconds that the API asks to wait. */
  retryAfter?: number | undefined;
  /** AccessDeniedDetail, unchecked. */
  accessDenied?: unknown;
  retired?: RetiredName | undefined;
  /** Undocumented JSON, which a retry would get again. */
  isMismatch?: boolean;
}

/** The deleted key pair whose name is still reserved. */
export interface RetiredName {
  fingerprint: string;
  /** UTC with minute precision. */
  deletedAt: string;
}

/** A failed call. Its message, code and RequestId are safe to show: see outside-text.ts. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly action: ActionName | undefined;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly category: ErrorCategory;
  /** AccessDeniedDetail, unchecked and not safe to show: `missingPermission` reads it. */
  readonly accessDenied: unknown;
  /** Only from the mock. */
  readonly retired: RetiredName | undefined;
  readonly isMismatch: boolean;
  /** `null` if `message` is external, in English. */
  readonly ownMessage: Message | null;

  /** Leaves `message` empty if it isn't safe to show. */
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

  get isThrottling(): boolean {
    return this.category === 'throttled';
  }

  /** The request certainly had no effect. */
  get hadNoEffect(): boolean {
    return this.kind === 'not-sent' || this.isThrottling;
  }

  /** Throttled for no longer than a user would wait. */
  get isBriefThrottling(): boolean {
    return this.isThrottling && !this.asksForLongWait;
  }

  get asksForLongWait(): boolean {
    return this.retryAfter !== undefined && this.retryAfter > longestWait;
  }

  /** A write with this error may still have happened. */
  get isUnclear(): boolean {
    if (this.hadNoEffect) return false;
    if (this.kind !== 'refused' || this.category === 'repeated') return true;
    return this.status !== undefined && this.status >= 500;
  }
}

function shownMessage(message: Message | string): string {
  return typeof message === 'string' ? safeMessage(message) : message();
}

/** Matches error codes in every form that ECS, RAM and STS use. */
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
  // A server error leaves the outcome unknown, but ECS also throttles with 503.
  const hasFailed = status !== undefined && status >= 500 && status !== 503;
  if (category === 'throttled' && hasFailed) return 'other';
  if (category !== 'other') return category;
  if (status === 429) return 'throttled';
  return accessDenied ? 'permission' : 'other';
}
