import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestBodyMaxBytes } from '../../contract/limits';
import { bodyTooLong, splitTarget, type RequestHead } from '../rules/head';
import type { GatewayError } from '../rules/gateway-error';
import type { UpstreamResponse } from '../upstream/send';

/** A longer body is read up to this length, so that the client reads the error. */
const drainedMaxBytes = 1024 * 1024;

/** For responses that are never displayed, whatever their content type. */
const inertHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** The API's response headers that the page reads. */
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

/** Passes on an API response: status and body unchanged, with few headers. */
export function passBack(
  response: ServerResponse,
  { status, headers, body }: UpstreamResponse,
): void {
  const passed = passedBack.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  response.writeHead(status, {
    ...inertHeaders,
    ...Object.fromEntries(passed),
    'content-length': body.length,
  });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...inertHeaders,
    'content-type': 'application/json;charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

/** Also closes the connection if the request wasn't fully read. */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: GatewayError,
): void {
  const { status, code, message, retryAfter } = error;
  if (!request.complete) response.shouldKeepAlive = false;
  sendJson(
    response,
    status,
    { Code: code, Message: message },
    {
      ...(status === 405 ? { allow: 'GET, POST' } : {}),
      ...(retryAfter === undefined
        ? {}
        : {
            'x-acs-retry-after': String(retryAfter),
            'retry-after': String(Math.ceil(retryAfter / 1000)),
          }),
    },
  );
  drain(request);
}

/**
 * Breaks the connection off after the head of a response. A browser that got nothing at all on a
 * connection that was used before would silently send the request again.
 */
export function abortResponse(response: ServerResponse): void {
  response.writeHead(502, { ...inertHeaders, 'content-length': 1 }).flushHeaders();
  response.destroy();
}

export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...inertHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

/** Keeps reading briefly: closing while the client still writes would lose the response. */
function drain(request: IncomingMessage): void {
  if (request.complete) return;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > drainedMaxBytes) request.destroy();
  });
  request.resume();
}
