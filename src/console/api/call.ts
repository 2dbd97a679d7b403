import type { RequestOf, ResponseOf } from '../../contract/action';
import type { CalledAction } from '../../contract/actions';
import { requestParameters } from '../../contract/parameters';
import { defineMessages, type Message } from '../i18n/t';
import { ApiError } from './api-error';
import { checkedResponse } from './check-response';
import { transport, NotSentError } from './transport';

interface CallOptions {
  /** Aborts the call when the response is no longer needed. */
  signal?: AbortSignal;
  /** Milliseconds to wait for the response. */
  timeout: number;
}

/** Milliseconds. A request that fails faster was probably stopped by a content blocker. */
const blockedWithin = 50;

const failures = defineMessages({
  offline: 'You’re offline, so nothing was sent.',
  timeout: 'The API didn’t respond within {seconds} seconds.',
  interrupted: 'The connection was lost before the response was complete.',
  blocked:
    'The API couldn’t be reached. A content blocker or a browser extension may have stopped the request.',
  unreachable: 'The API couldn’t be reached.',
});

/** Milliseconds until the complete response. */
export const readTimeout = 10_000;
export const writeTimeout = 15_000;

type ErrorListener = (error: ApiError) => void;

const errorListeners = new Set<ErrorListener>();

/** Calls `listener` with the error of every failed call. Returns a function that unsubscribes. */
export function onCallError(listener: ErrorListener): () => void {
  errorListeners.add(listener);
  return () => errorListeners.delete(listener);
}

/**
 * Calls an action and returns its response, checked against the contract. The query holds the action's
 * name, the form-encoded body everything else. Throws `ApiError`.
 * Source: ECS OpenAPI 2014-05-26, "Request syntax" and "Response".
 */
export async function call<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  options: CallOptions,
): Promise<ResponseOf<A>> {
  try {
    return await send(action, request, options);
  } catch (error) {
    if (error instanceof ApiError && !options.signal?.aborted) {
      for (const listener of errorListeners) listener(error);
    }
    throw error;
  }
}

async function send<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  { signal, timeout }: CallOptions,
): Promise<ResponseOf<A>> {
  const timeIsUp = AbortSignal.timeout(timeout);
  const stop = signal ? AbortSignal.any([signal, timeIsUp]) : timeIsUp;
  // Outside of `try`: an error here isn't a network failure.
  const sent = new Request(apiUrl(action), {
    method: 'POST',
    body: requestParameters(action, request),
    headers: { accept: 'application/json' },
    signal: stop,
  });
  const sentAt = performance.now();
  let response: Response | undefined;
  let body: string;
  try {
    // Before the demo's mock has started, its transport doesn't react to the signal.
    response = await Promise.race([transport().send(sent), abortion(stop)]);
    body = await response.text();
  } catch (error) {
    if (error instanceof NotSentError) {
      throw new ApiError({ kind: 'not-sent', message: failures.offline });
    }
    throw new ApiError({ kind: 'no-response', message: failureMessage() });
  }
  return checkedResponse(action, request, response, body);

  function failureMessage(): Message {
    if (timeIsUp.aborted) return () => failures.timeout({ seconds: timeout / 1000 });
    if (response) return failures.interrupted;
    return performance.now() - sentAt < blockedWithin ? failures.blocked : failures.unreachable;
  }
}

function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function apiUrl(action: CalledAction): URL {
  const url = new URL(`${import.meta.env.BASE_URL}api/`, document.baseURI);
  url.searchParams.set('Action', action.name);
  return url;
}
