import * as v from 'valibot';
import type { ActionName } from '../../contract/actions';
import { errorBody, isNotSentCode } from '../../contract/errors';
import { ApiError } from './api-error';

/**
 * The error that a response with a 4xx or 5xx status stands for, from its body as JSON; `null` if
 * the body isn't one of the API.
 */
export function refusalIn(response: Response, body: unknown, action: ActionName): ApiError | null {
  const result = v.safeParse(errorBody, body);
  if (!result.success) return null;
  const { Code, Message, RequestId, AccessDeniedDetail, RetiredKeyPair: retired } = result.output;
  return new ApiError({
    kind: isNotSentCode(Code) ? 'not-sent' : 'refused',
    action,
    status: response.status,
    code: Code,
    message: Message,
    requestId: RequestId || (response.headers.get('x-acs-request-id') ?? undefined),
    retryAfter: retryAfter(response.headers),
    accessDenied: AccessDeniedDetail,
    retired: retired && {
      fingerprint: retired.KeyPairFingerPrint,
      deletedAt: retired.DeletionTime,
    },
  });
}

/**
 * In milliseconds: `x-acs-retry-after`, which ECS sends, or `Retry-After` of RFC 9110 section 10.2.3
 * in seconds, which proxies send. `undefined` if there is neither, or a date.
 */
function retryAfter(headers: Headers): number | undefined {
  const milliseconds = wholeNumber(headers.get('x-acs-retry-after'));
  if (milliseconds !== undefined) return milliseconds;
  const seconds = wholeNumber(headers.get('retry-after'));
  return seconds === undefined ? undefined : seconds * 1000;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
