import { requestBodyMaxBytes } from '../../contract/limits';
import { invalidParameter, apiError } from './mock-api-error';
import type { MockApiError } from './mock-api-error';

/** An HTTP request as the mock received it, from the page or over HTTP. */
export interface SentRequest {
  readonly method: string;
  /** Percent-encoded, with the leading slash. */
  readonly path: string;
  /** Percent-encoded, without the question mark. */
  readonly query: string;
  readonly headers: RequestHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface RequestHeaders {
  /** `name` is in lower case. Repeated headers are joined with `, `. */
  get(name: string): string | null;
  /** The names in lower case. */
  keys(): Iterable<string>;
}

/** A request in the RPC style. */
export interface RpcRequest {
  readonly action: string;
  /** The API version, such as `2014-05-26`; empty if the request has none. */
  readonly version: string;
  /** Decoded, in the request's order. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** More than any client sends: 50 resource IDs and 20 tags are 90. */
const parametersMax = 1000;

/**
 * Parses an RPC request: GET or POST, the action from the query, the form or the `x-acs-action`
 * header, the parameters from query and form.
 *
 * Source: ECS OpenAPI 2014-05-26, "Request syntax", and both generations of the official SDK.
 *
 * @throws MockApiError for another method or media type, exceeded limits, percent-encoding that isn't
 * UTF-8, and a parameter with two different values.
 */
export function readRequest(request: SentRequest): RpcRequest {
  if (request.method !== 'GET' && request.method !== 'POST') {
    throw apiError('UnsupportedHTTPMethod');
  }
  const parameters = readParameters(request);
  const action = actionNameOf(request, parameters);
  if (action === '') throw apiError('MissingAction');
  const version = parameters.get('Version') ?? request.headers.get('x-acs-version') ?? '';
  return { action, version, parameters };
}

/** The action's name, unchecked; empty if the request has none. */
export function actionNameOf(
  { headers }: Pick<SentRequest, 'headers'>,
  parameters: ReadonlyMap<string, string>,
): string {
  return parameters.get('Action') ?? headers.get('x-acs-action') ?? '';
}

/** Caches parameters, because they're read for the signature, permissions, switches and handler. */
const parsed = new WeakMap<SentRequest, ReadonlyMap<string, string>>();

/**
 * All decoded parameters of query and form, in the request's order.
 *
 * @throws MockApiError as `readRequest`
 */
export function readParameters(request: SentRequest): ReadonlyMap<string, string> {
  const known = parsed.get(request);
  if (known !== undefined) return known;
  const parameters = new Map<string, string>();
  decodeParameters(request.query, parameters);
  decodeParameters(form(request), parameters);
  parsed.set(request, parameters);
  return parameters;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function form({ headers, body }: SentRequest): string {
  if (body.byteLength === 0) return '';
  if (body.byteLength > requestBodyMaxBytes) throw apiError('RequestEntityTooLarge');
  if (
    !/^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers.get('content-type') ?? '')
  ) {
    throw apiError('UnsupportedMediaType');
  }
  try {
    return utf8.decode(body);
  } catch {
    throw notUtf8();
  }
}

/**
 * Decodes into `parameters`. Unlike `URLSearchParams`, rejects invalid encoding instead of replacing it with U+FFFD.
 *
 * @throws MockApiError InvalidParameter
 */
export function decodeParameters(encoded: string, parameters: Map<string, string>): void {
  if (encoded === '') return;
  const pairs = encoded.split('&');
  if (pairs.length > parametersMax) {
    throw apiError('InvalidParameter', `The request has more than ${parametersMax} parameters.`);
  }
  const decode = /[%+]/.test(encoded) ? decodeText : (text: string) => text;
  for (const pair of pairs) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    const earlier = parameters.get(name);
    if (earlier !== undefined && earlier !== value) throw invalidParameter(name);
    parameters.set(name, value);
  }
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw notUtf8();
  }
}

function notUtf8(): MockApiError {
  return apiError('InvalidParameter', 'The request is not percent-encoded UTF-8.');
}
