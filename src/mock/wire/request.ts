import { requestBodyMaxBytes } from '../../contract/limits';
import { invalidParameter, refusal } from './api-error';
import type { ApiError } from './api-error';

/** A request as it was sent, before anything in it was decoded. */
export interface SentRequest {
  readonly method: string;
  /** Percent-encoded, with the slash in front. */
  readonly path: string;
  /** Percent-encoded, without the question mark. */
  readonly query: string;
  readonly headers: RequestHeaders;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The part of `Headers` that is used. */
export interface RequestHeaders {
  /** In any case; what is sent more than once is joined with `, `. */
  get(name: string): string | null;
  /** In lower case. */
  keys(): Iterable<string>;
}

export interface RpcRequest {
  readonly action: string;
  /** Of the product's API, such as `2014-05-26`; empty if the request doesn't name one. */
  readonly version: string;
  /** Decoded parameters without `Action`, in the order of the request. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** More than any client sends: 50 resource ids and 20 tags are 90. */
const parametersMax = 1000;

/**
 * Reads an RPC request: GET or POST, the action from the query, the form or the `x-acs-action`
 * header, the parameters from query and form together.
 *
 * Source: ECS OpenAPI 2014-05-26, "Request syntax", and the two generations of the official SDK.
 *
 * @throws ApiError for another method or media type, too much of anything, percent-encoding that is
 * not UTF-8, and a parameter that is given twice with different values.
 */
export function readRequest(request: SentRequest): RpcRequest {
  if (request.method !== 'GET' && request.method !== 'POST') {
    throw refusal('UnsupportedHTTPMethod');
  }
  const parameters = readParameters(request);
  const action = actionNameOf(request, parameters);
  parameters.delete('Action');
  if (action === '') throw refusal('MissingAction');
  const version = parameters.get('Version') ?? request.headers.get('x-acs-version') ?? '';
  return { action, version, parameters };
}

/** The action that a request names; empty if it names none. */
export function actionNameOf(
  { headers }: Pick<SentRequest, 'headers'>,
  parameters: ReadonlyMap<string, string>,
): string {
  return parameters.get('Action') ?? headers.get('x-acs-action') ?? '';
}

/**
 * Every parameter of query and form, decoded, in the order of the request.
 *
 * @throws ApiError as `readRequest` does
 */
export function readParameters({
  query,
  headers,
  body,
}: Pick<SentRequest, 'query' | 'headers' | 'body'>): Map<string, string> {
  const parameters = new Map<string, string>();
  decodeParameters(query, parameters);
  decodeParameters(form(headers, body), parameters);
  return parameters;
}

function form(headers: RequestHeaders, body: Uint8Array<ArrayBuffer>): string {
  if (body.byteLength === 0) return '';
  if (body.byteLength > requestBodyMaxBytes) throw refusal('RequestEntityTooLarge');
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') throw refusal('UnsupportedMediaType');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw notUtf8();
  }
}

/**
 * Adds the parameters of a query or a form to those there are. `URLSearchParams` would turn broken
 * encoding into U+FFFD and go on.
 *
 * @throws ApiError InvalidParameter
 */
export function decodeParameters(encoded: string, parameters: Map<string, string>): void {
  if (encoded === '') return;
  const pairs = encoded.split('&');
  if (pairs.length > parametersMax) {
    throw refusal('InvalidParameter', `The request has more than ${parametersMax} parameters.`);
  }
  for (const pair of pairs) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeText(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodeText(pair.slice(equals + 1));
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

function notUtf8(): ApiError {
  return refusal('InvalidParameter', 'The request is not percent-encoded UTF-8.');
}
