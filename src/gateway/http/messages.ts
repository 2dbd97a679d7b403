import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestBodyMaxBytes } from '../../contract/limits';
import { bodyTooLong, splitTarget } from '../rules/head';
import type { RequestHead } from '../rules/head';
import type { Refusal } from '../rules/refusal';
import type { UpstreamResponse } from '../upstream/send';

/** A longer body is read up to here, so that the client comes to read why it is refused. */
const drainedMaxBytes = 1024 * 1024;

/** For responses that no page shows, whatever their type says. */
const inertHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** Of the API's response headers, those that the page reads. */
const passedBack = ['content-type', 'x-acs-request-id', 'x-acs-retry-after'] as const;

/** @throws Refusal for a target that isn't a path */
export function readHead({ method = '', url = '', headersDistinct }: IncomingMessage): RequestHead {
  return { method, ...splitTarget(url), headers: headersDistinct };
}

/** @throws Refusal for more than 64 KiB */
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

/** Passes a response of the API back: status and bytes as they came, few headers. */
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

/** Ends the connection, too, if the request wasn't read to its end. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  const { status, code, message, retryAfter } = refusal;
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
 * connection that was used before would send the request once more, and tell nobody.
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

/** Reads on for a moment: closing on a client that still writes would lose it the response. */
function drain(request: IncomingMessage): void {
  if (request.complete) return;
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > drainedMaxBytes) request.destroy();
  });
  request.resume();
}
