import { hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { requestBodyMaxBytes } from '../../contract/limits';
import { ApiError } from '../wire/api-error';
import type { Api } from '../api';
import type { Env } from '../env';
import type { SentRequest } from '../wire/request';
import { asApiError, refusalResponse } from '../wire/response';
import type { MockResponse } from '../wire/response';

/** Only this machine reaches it. */
const host = '127.0.0.1';

/** The longest query that an SDK can send: 50 ids and 20 tags of 128 Chinese characters. */
const headersMaxBytes = 128 * 1024;
/** What is over the limit is read up to here, so that the client comes to read the refusal. */
const drainedMaxBytes = 1024 * 1024;
const connectionsMax = 1024;

/** Milliseconds. */
export interface HttpTimeouts {
  /** Until the headers of a request are complete. */
  readonly headers: number;
  /** Until the request is complete. */
  readonly request: number;
  /** That requests under way get when the server is closed. */
  readonly close: number;
}

const defaultTimeouts: HttpTimeouts = { headers: 10_000, request: 20_000, close: 5000 };
/** As seen in answers of the real API. */
const keepAliveMilliseconds = 25_000;

export interface HttpOptions {
  /** 0 for one that is free. */
  readonly port: number;
  readonly timeouts?: HttpTimeouts;
}

export interface HttpServer {
  readonly port: number;
  /** `http://127.0.0.1:4010/` */
  readonly url: string;
  /** Ends when requests under way have their answers, or have had the time for it. */
  readonly close: () => Promise<void>;
}

/**
 * Serves on 127.0.0.1 with the API's headers. What `answer` throws, and what is no HTTP, is refused
 * as the API refuses.
 *
 * @throws Error of `node:net` when the port cannot be had
 */
export async function serveHttp(
  answer: Api,
  env: Env,
  { port, timeouts = defaultTimeouts }: HttpOptions,
): Promise<HttpServer> {
  const answerOrRefuse: Api = (request) =>
    answer(request).catch((error: unknown) => refusalResponse(asApiError(error), env.uuid(), ''));
  /** Connections with a request that is being answered. */
  const busy = new Set<Duplex>();
  const server = createServer(
    {
      maxHeaderSize: headersMaxBytes,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: keepAliveMilliseconds,
      connectionsCheckingInterval: Math.min(1000, timeouts.headers),
    },
    (request, response) => {
      const respond = async (): Promise<void> => {
        const sent = await readSentRequest(request);
        busy.add(request.socket);
        response.once('close', () => busy.delete(request.socket));
        const result = isPreflight(request) ? preflight : await answerOrRefuse(sent);
        // Of a request that was not read to its end the rest cannot be told from the next one.
        if (!request.complete || !server.listening) response.shouldKeepAlive = false;
        write(response, result, env);
      };
      respond().catch(() => request.socket.destroy());
    },
  );
  server.maxConnections = connectionsMax;
  server.on('clientError', (error, socket) => {
    // In the middle of an answer nothing else can be said.
    if (busy.has(socket) || !socket.writable) socket.destroy();
    else refuseRaw(error, socket, env);
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

function write(response: ServerResponse, result: MockResponse | null, env: Env): void {
  if (result === null) {
    breakOff(response);
    return;
  }
  response.writeHead(result.status, responseHeaders(result, env));
  response.end(result.body);
}

/**
 * Breaks the connection when the answer has just begun. A browser that got nothing at all would ask
 * once more on a new connection, and never tell the page that the first one broke.
 */
function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': 1 }).flushHeaders();
  response.destroy();
}

async function readSentRequest(request: IncomingMessage): Promise<SentRequest> {
  const body = await readBody(request);
  const { method = '', url = '', headersDistinct } = request;
  // What is no fragment here would be one in the address of a `Request`.
  const [, path = '', query = ''] =
    /^(?:https?:\/\/[^/?]*)?([^?]*)\??(.*)$/i.exec(url.replaceAll('#', '%23')) ?? [];
  return {
    method,
    path: path === '' ? '/' : path,
    query,
    headers: {
      get: (name) => headersDistinct[name.toLowerCase()]?.join(', ') ?? null,
      keys: () => Object.keys(headersDistinct),
    },
    body,
  };
}

/** Reads at most as much of the body as it takes to see that it is too large. */
function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (): void => resolve(new Uint8Array(Buffer.concat(chunks)));
    request.on('data', (bytes: Buffer) => {
      if (size <= requestBodyMaxBytes) chunks.push(bytes);
      size += bytes.length;
      if (size <= drainedMaxBytes) return;
      request.pause();
      finish();
    });
    request.on('end', finish).on('error', reject);
  });
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** Source: responses of the real API seen in other projects; the last two request headers are ours. */
const preflight: MockResponse = {
  status: 200,
  headers: {
    'access-control-allow-methods': 'POST, GET, OPTIONS, PUT, DELETE',
    'access-control-allow-headers':
      'X-Requested-With, X-Sequence, _aop_secret, _aop_signature, x-acs-action, x-acs-version, x-acs-date, Content-Type, x-stand-in-tenant, x-stand-in-switches',
    'access-control-max-age': '172800',
  },
  body: '',
};

/** Source: responses of the real API seen in other projects. */
function responseHeaders({ headers, body }: MockResponse, env: Env): Record<string, string> {
  return {
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
    'x-acs-trace-id': env.uuid().replaceAll('-', '').toLowerCase(),
    etag: etag(body),
  };
}

/** The MD5 of the body in base64, between the first and the last digit of its length. */
function etag(body: string): string {
  const length = String(Buffer.byteLength(body));
  const md5 = hash('md5', body, 'base64').replaceAll('=', '');
  return `${length.at(0)}${md5}${length.at(-1)}`;
}

/** Where there is no request to answer yet, the refusal is written as it goes over the wire. */
function refuseRaw(error: NodeJS.ErrnoException, socket: Duplex, env: Env): void {
  const refused = refusalResponse(refusalOfBrokenRequest(error.code), env.uuid(), '');
  const headers = { ...responseHeaders(refused, env), connection: 'close' };
  const head = [
    `HTTP/1.1 ${refused.status} ${STATUS_CODES[refused.status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${refused.body}`, () => socket.destroy());
}

function refusalOfBrokenRequest(code: string | undefined): ApiError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ApiError(
        431,
        'RequestHeaderFieldsTooLarge',
        `The address and headers of the request are larger than ${headersMaxBytes} bytes.`,
      );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ApiError(408, 'RequestTimeout', 'The request did not become complete in time.');
    default:
      return new ApiError(400, 'InvalidRequest', 'The request is not valid HTTP.');
  }
}
