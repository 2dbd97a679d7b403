import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { requestBodyMaxBytes } from '../../contract/limits';
import { MockApiError } from '../wire/mock-api-error';
import type { Api } from '../api';
import type { Env } from '../env';
import type { SentRequest } from '../wire/request';
import { asMockApiError, bodyText, errorResponse } from '../wire/response';
import type { MockResponse } from '../wire/response';

const host = '127.0.0.1';

/** The longest query an SDK can send: 50 IDs and 20 tags of 128 Chinese characters. */
const headersMaxBytes = 128 * 1024;
/** A body over the limit is read up to this length, or the client wouldn't read the error. */
const drainedMaxBytes = 1024 * 1024;
const connectionsMax = 1024;

/** Milliseconds. */
export interface HttpTimeouts {
  /** Until the headers of a request are complete. */
  readonly headers: number;
  /** Until the request is complete. */
  readonly request: number;
  /** For requests in progress when the server is closed. */
  readonly close: number;
}

const defaultTimeouts: HttpTimeouts = { headers: 10_000, request: 20_000, close: 5000 };
/** As in responses of the real API. */
const keepAliveMilliseconds = 25_000;

export interface HttpOptions {
  /** 0 for a free port. */
  readonly port: number;
  readonly timeouts?: HttpTimeouts;
}

export interface HttpServer {
  readonly port: number;
  /** `http://127.0.0.1:4010/` */
  readonly url: string;
  /** Resolves once running requests are finished or time out. */
  readonly close: () => Promise<void>;
}

/**
 * Serves on 127.0.0.1 with the API's headers. Errors thrown by `handle` and invalid HTTP get an
 * error response as from the API.
 *
 * @throws Error of `node:net` if the port is unavailable
 */
export async function serveHttp(
  handle: Api,
  env: Env,
  { port, timeouts = defaultTimeouts }: HttpOptions,
): Promise<HttpServer> {
  const handleSafely: Api = async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      return errorResponse(asMockApiError(error), env.uuid(), '');
    }
  };
  const responses = new WeakMap<Duplex, ServerResponse>();
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const sent = sentRequest(request, await readBody(request));
      responses.set(request.socket, response);
      const result = isPreflight(sent) ? preflight : await handleSafely(sent);
      // The rest of a partly read request can't be distinguished from the next one.
      if (!request.complete || !server.listening) response.shouldKeepAlive = false;
      write(response, result);
    } catch {
      request.socket.destroy();
    }
  };
  const server = createServer(
    {
      maxHeaderSize: headersMaxBytes,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: keepAliveMilliseconds,
      connectionsCheckingInterval: Math.min(1000, timeouts.headers),
    },
    (request, response) => void respond(request, response),
  );
  server.maxConnections = connectionsMax;
  server.on('clientError', (error, socket) => {
    // In the middle of a response, no error can be sent.
    const isResponding = responses.get(socket)?.writableFinished === false;
    if (isResponding || !socket.writable) socket.destroy();
    else sendRawError(error, socket, env);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  return {
    port: listening,
    url: `http://${host}:${listening}/`,
    close: () => closeServer(server, timeouts.close),
  };
}

async function closeServer(server: Server, milliseconds: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const force = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearTimeout(force);
}

function write(response: ServerResponse, result: MockResponse | null): void {
  if (result === null) {
    abortResponse(response);
    return;
  }
  const { status, body } = result;
  if (typeof body === 'string') {
    const length = Buffer.byteLength(body);
    response.writeHead(status, responseHeaders(result, length));
    // Most bodies are ASCII, which is faster to write as Latin-1.
    response.end(body, length === body.length ? 'latin1' : 'utf8');
  } else {
    const { start, rest } = body;
    response.writeHead(status, responseHeaders(result, start.length + rest.bytes.length));
    response.write(start, 'latin1');
    response.end(rest.bytes);
  }
}

/**
 * Closes the connection after the start of the response. After an empty response, a browser would
 * retry on a new connection and never report the failure to the page.
 */
function abortResponse(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': 1 }).flushHeaders();
  response.destroy();
}

function sentRequest(request: IncomingMessage, body: Uint8Array<ArrayBuffer>): SentRequest {
  const { method = '', url = '', headers } = request;
  const relative = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '');
  const [path = '', ...query] = relative.replaceAll('#', '%23').split('?');
  return {
    method,
    path: path === '' ? '/' : path,
    query: query.join('?'),
    headers: {
      get: (name) => (Object.hasOwn(headers, name) ? String(headers[name]) : null),
      keys: () => Object.keys(headers),
    },
    body,
  };
}

function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = [];
    let size = 0;
    // Most bodies arrive at once.
    const finish = (): void =>
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    request.on('data', (bytes: Buffer<ArrayBuffer>) => {
      if (size <= requestBodyMaxBytes) chunks.push(bytes);
      size += bytes.length;
      if (size <= drainedMaxBytes) return;
      request.pause();
      finish();
    });
    request.on('end', finish).on('error', reject);
  });
}

function isPreflight({ method, headers }: SentRequest): boolean {
  return method === 'OPTIONS' && headers.get('access-control-request-method') !== null;
}

/** Source: responses of the real API in other projects, except for the last two request headers. */
const preflight: MockResponse = {
  status: 200,
  headers: {
    'access-control-allow-methods': 'POST, GET, OPTIONS, PUT, DELETE',
    'access-control-allow-headers':
      'X-Requested-With, X-Sequence, _aop_secret, _aop_signature, x-acs-action, x-acs-version, x-acs-date, Content-Type, x-mock-tenant, x-mock-switches',
    'access-control-max-age': '172800',
  },
  body: '',
};

/**
 * Names and values in turns, which `node:http` writes faster than an object.
 *
 * Source: responses of the real API seen in other projects.
 */
function responseHeaders({ headers }: MockResponse, length: number): string[] {
  const list = [
    'content-length',
    String(length),
    'access-control-allow-origin',
    '*',
    'access-control-expose-headers',
    '*',
    'x-acs-trace-id',
    randomUUID().replaceAll('-', ''),
  ];
  for (const name in headers) list.push(name, headers[name] ?? '');
  return list;
}

/** Before a request exists, the error is written directly to the socket. */
function sendRawError(error: NodeJS.ErrnoException, socket: Duplex, env: Env): void {
  const response = errorResponse(parseErrors[error.code ?? ''] ?? notHttp, env.uuid(), '');
  const body = bodyText(response);
  const headers = responseHeaders(response, Buffer.byteLength(body))
    .map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`))
    .join('');
  const head = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${headers}connection: close\r\n\r\n`;
  socket.on('error', () => socket.destroy());
  socket.end(head + body, () => socket.destroy());
}

/** By the error code of `node:http`. */
const parseErrors: Readonly<Record<string, MockApiError>> = {
  HPE_HEADER_OVERFLOW: new MockApiError(
    431,
    'RequestHeaderFieldsTooLarge',
    `The address and headers of the request are larger than ${headersMaxBytes} bytes.`,
  ),
  ERR_HTTP_REQUEST_TIMEOUT: new MockApiError(
    408,
    'RequestTimeout',
    'The request did not become complete in time.',
  ),
};
const notHttp = new MockApiError(400, 'InvalidRequest', 'The request is not valid HTTP.');
