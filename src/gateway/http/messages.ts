import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { requestBodyMaxBytes } from '../../contract/limits';
import { bodyTooLong, splitTarget, type RequestHead } from '../rules/head';
import type { GatewayError } from '../rules/gateway-error';
import type { UpstreamResponse } from '../upstream/send';

/**
 * A body over the limit is read up to this length, because the client might not read the error
 * otherwise.
 */
const drainedMaxBytes = 1024 * 1024;

/** For responses that are never displayed. */
const inertHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const passedBack = ['content-type', 'x-acs-request-id', 'x-acs-retry-after'] as const;

/** @throws GatewayError for a target that isn't a path */
export function readHead({ method = '', url = '', headersDistinct }: IncomingMessage): RequestHead {
  return { method, ...splitTarget(url), headers: headersDistinct };
}

/** @throws GatewayError for more than 64 KiB */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > drainedMaxBytes) break;
    if (size <= requestBodyMaxBytes) chunks.push(bytes);
  }
  if (size > requestBodyMaxBytes) throw bodyTooLong();
  return Buffer.concat(chunks);
}

/** Sends a response that browsers don't display as a page. */
export function send(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer,
): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...inertHeaders, 'content-length': length, ...headers });
  response.end(body);
}

/** Forwards a response of the API with only its known headers. */
export function forwardResponse(
  response: ServerResponse,
  { status, headers, body }: UpstreamResponse,
): void {
  const passed = passedBack.filter((name) => typeof headers[name] === 'string');
  send(response, status, Object.fromEntries(passed.map((name) => [name, headers[name]])), body);
}

/** Sends `body` as JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: OutgoingHttpHeaders = {},
): void {
  const type = 'application/json;charset=utf-8';
  send(response, status, { 'content-type': type, ...headers }, JSON.stringify(body));
}

/** Sends an error as `{ Code, Message }`. Closes the connection if the request wasn't fully read. */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: GatewayError,
): void {
  if (!request.complete) response.shouldKeepAlive = false;
  const headers = {
    ...(status === 405 && { allow: 'GET, POST' }),
    // Milliseconds, then seconds.
    ...(status === 429 && { 'x-acs-retry-after': '500', 'retry-after': '1' }),
  };
  sendJson(response, status, { Code: code, Message: message }, headers);
  drain(request);
}

/**
 * Closes the connection after the headers: without any response, browsers may silently resend the
 * request.
 */
export function abortResponse(response: ServerResponse): void {
  response.writeHead(502, { ...inertHeaders, 'content-length': 1 }).flushHeaders();
  response.destroy();
}

/** Reads the rest of the request: closing while the client still writes would lose the response. */
function drain(request: IncomingMessage): void {
  if (request.complete) return;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > drainedMaxBytes) request.destroy();
  });
  request.resume();
}
