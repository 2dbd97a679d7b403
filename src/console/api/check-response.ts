import * as v from 'valibot';
import {
  responseMismatch,
  type Mismatch,
  type RequestOf,
  type ResponseOf,
} from '../../contract/action';
import type { ActionName, CalledAction } from '../../contract/actions';
import { errorBody, isNotSentCode } from '../../contract/errors';
import { defineMessages, t, type Message } from '../i18n/t';
import { ApiError } from './api-error';

/** The response to a request, checked against the contract. Throws `ApiError`. */
export function checkedResponse<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  response: Response,
  body: string,
): ResponseOf<A> {
  const json = parseJson(body);
  const refusal = refusalIn(response, json, action.name);
  if (refusal) throw refusal;
  const badResponse = (message: Message, isMismatch: boolean) => {
    const requestId = requestIdIn(response);
    const { status } = response;
    return new ApiError({ kind: 'bad-response', status, requestId, message, isMismatch });
  };
  const result = v.safeParse(action.response, json);
  if (!response.ok || !result.success) {
    const isMismatch = response.ok && json !== undefined;
    throw badResponse(() => t('The response isn’t from the ECS API.'), isMismatch);
  }
  const mismatch = responseMismatch(action, request, result.output);
  if (mismatch !== null) throw badResponse(mismatchMessages[mismatch], true);
  return result.output;
}

const mismatchMessages: Readonly<Record<Mismatch, Message>> = defineMessages({
  region: 'ECS returned instances of a different region.',
  page: 'ECS returned a different page.',
  instances: 'ECS returned results for different instances.',
  quota: 'ECS counted more key pairs than a region can hold.',
  rows: 'The key pair count from ECS doesn’t match its list.',
  failures: 'The failure count from ECS doesn’t match its list.',
  'key-pair': 'ECS returned a different key pair.',
});

/** The error in a 4xx or 5xx response; `null` for other responses and if `body` isn't an API error. */
export function refusalIn(response: Response, body: unknown, action?: ActionName): ApiError | null {
  const result = v.safeParse(errorBody, body);
  if (response.ok || !result.success) return null;
  const { Code, Message, RequestId, AccessDeniedDetail, RetiredKeyPair: retired } = result.output;
  return new ApiError({
    kind: isNotSentCode(Code) ? 'not-sent' : 'refused',
    action,
    status: response.status,
    code: Code,
    message: Message,
    requestId: RequestId || requestIdIn(response),
    retryAfter: retryAfter(response.headers),
    accessDenied: AccessDeniedDetail,
    retired: retired && {
      fingerprint: retired.KeyPairFingerPrint,
      deletedAt: retired.DeletionTime,
    },
  });
}

function requestIdIn({ headers }: Response): string | undefined {
  return headers.get('x-acs-request-id') ?? undefined;
}

/**
 * Milliseconds, from the `x-acs-retry-after` of ECS, or from the `Retry-After` of proxies, in seconds
 * (RFC 9110 section 10.2.3). `undefined` for a date, or without either.
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

/** The parsed text; `undefined` if it isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
