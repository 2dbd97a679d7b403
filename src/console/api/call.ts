import * as v from 'valibot';
import type { AnswerOf, CalledAction, RequestOf } from '../../contract/actions';
import { requestParameters } from '../../contract/parameters';
import { answerSchemas, refusalSchema } from './answers';
import { ApiError } from './api-error';
import { backend, NotSentError } from './backend';
import { misfit } from './misfit';

interface CallOptions {
  /** Gives the call up when the answer is no longer wanted. */
  signal?: AbortSignal;
  /** Milliseconds until a missing answer counts as none. */
  timeout: number;
}

export const readTimeout = 10_000;
export const writeTimeout = 15_000;

/**
 * Calls one ECS action and gives its answer, checked against the contract. The action travels in
 * the query, everything else as a form body.
 *
 * Throws `ApiError`, of one of its kinds, and nothing else.
 *
 * Source: ECS OpenAPI 2014-05-26, "Request syntax" and "Response".
 */
export async function call<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  { signal, timeout }: CallOptions,
): Promise<AnswerOf<A>> {
  const timeIsUp = AbortSignal.timeout(timeout);
  let response: Response;
  let body: string;
  try {
    const stop = signal ? AbortSignal.any([signal, timeIsUp]) : timeIsUp;
    const sent = new Request(apiUrl(action), {
      method: 'POST',
      body: requestParameters(request),
      headers: { accept: 'application/json' },
      signal: stop,
    });
    // Who answers may not have started yet, and then nobody but us looks at the signal.
    response = await Promise.race([backend().send(sent), abortion(stop)]);
    body = await response.text();
  } catch (error) {
    if (error instanceof NotSentError) {
      throw new ApiError({ kind: 'not-sent', message: 'You are offline, and nothing was sent.' });
    }
    throw new ApiError({
      kind: 'no-answer',
      message: timeIsUp.aborted
        ? `The API did not answer within ${timeout / 1000} seconds.`
        : 'The API could not be reached.',
    });
  }
  return checkedAnswer(action, request, response, body);
}

function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function apiUrl(action: CalledAction): URL {
  const url = new URL(`${import.meta.env.BASE_URL}api/`, document.baseURI);
  url.searchParams.set('Action', action);
  return url;
}

function checkedAnswer<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  response: Response,
  body: string,
): AnswerOf<A> {
  const requestId = response.headers.get('x-acs-request-id') ?? undefined;
  const { status } = response;
  const json = parseJson(body);
  if (!response.ok) {
    const refusal = v.safeParse(refusalSchema, json);
    if (refusal.success) {
      const { Code, Message, RequestId, RetiredKeyPair: retired } = refusal.output;
      throw new ApiError({
        kind: 'refused',
        action,
        status,
        code: Code,
        message: Message,
        requestId: RequestId ?? requestId,
        retryAfter: retryAfter(response),
        retired: retired && {
          fingerprint: retired.KeyPairFingerPrint,
          deletedAt: retired.DeletionTime,
        },
      });
    }
  }
  const answer = v.safeParse(answerSchemas[action], json);
  const badAnswer = (message: string) =>
    new ApiError({ kind: 'bad-answer', status, requestId, message });
  if (!response.ok || !answer.success) {
    throw badAnswer('What came back is not an answer of the ECS API.');
  }
  const fault = misfit(action, request, answer.output);
  if (fault !== null) throw badAnswer(fault);
  return answer.output;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function retryAfter(response: Response): number | undefined {
  const milliseconds = Number(response.headers.get('x-acs-retry-after') ?? Number.NaN);
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? milliseconds : undefined;
}
