import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestBodyMaxBytes } from '../../contract/limits';
import { mockApi } from '../api';
import { systemEnv } from '../env';
import type { HttpOptions, HttpServer } from './http-server';
import type { SentRequest } from '../wire/request';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import { R, serve, vector } from '../testing/mock-client';

const query = `/?Action=DescribeKeyPairs&RegionId=${R}`;
const formType = 'application/x-www-form-urlencoded';

/** Serves the API, and checks at the end that it still responds. */
async function serveApi(options: Partial<HttpOptions> = {}): Promise<HttpServer> {
  const api = mockApi(memoryStore(seed), systemEnv());
  const server = await serve(api, options);
  onTestFinished(async () => {
    const response = await fetch(new URL(query, server.url));
    expect(response.status).toBe(200);
  });
  return server;
}

async function exchange(port: number, ...pieces: (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  // A reset also closes the connection.
  socket.on('error', () => undefined);
  for (const piece of pieces) socket.write(piece);
  await once(socket, 'close');
  return received;
}

function read(received: string): string {
  const [head = '', body = ''] = received.split('\r\n\r\n');
  const status = head.split(' ')[1] ?? '';
  const { Code, RequestId } = JSON.parse(body) as { Code: string; RequestId: string };
  expect(head).toContain(`x-acs-request-id: ${RequestId}`);
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  return `${status} ${Code}`;
}

const post = (path: string, body: string, headers = ''): string =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
const get = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

describe('a response over HTTP', () => {
  it('has the headers of the API', async () => {
    const { url } = await serveApi();
    const response = await fetch(new URL(query, url));
    const { RequestId } = (await response.json()) as { RequestId: string };
    const header = (name: string): string | null => response.headers.get(name);
    expect(header('content-type')).toBe('application/json;charset=utf-8');
    expect(header('x-acs-request-id')).toBe(RequestId);
    expect(header('x-acs-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(header('access-control-allow-origin')).toBe('*');
    expect(header('access-control-expose-headers')).toBe('*');
    expect(header('keep-alive')).toBe('timeout=25');
  });

  it('is readable for pages of other origins', async () => {
    const { url } = await serveApi();
    const response = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:4173', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    expect(response.headers.get('access-control-allow-headers')).toMatch(
      /x-acs-action.*Content-Type.*x-mock-tenant, x-mock-switches/,
    );
    expect(await response.text()).toBe('');
  });

  it('breaks the connection for a network error', async () => {
    const { url } = await serve(async () => null);
    // After an empty response a browser would retry by itself.
    const begun = await fetch(url);
    await expect(begun.text()).rejects.toThrow('terminated');
  });

  it('reveals nothing about an unexpected error', async () => {
    const { url } = await serve(async () => {
      throw new Error('secret inside');
    });
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/"Code":"InternalError"(?!.*secret)/);
  });

  it('is only sent to this machine', async () => {
    const { url, port } = await serveApi();
    expect(url).toBe(`http://127.0.0.1:${port}/`);
  });
});

describe('a request over HTTP', () => {
  const echo = async (...lines: string[]): Promise<SentRequest> => {
    const seen: SentRequest[] = [];
    const { port } = await serve(async (request) => {
      seen.push(request);
      return { status: 200, headers: {}, body: '' };
    });
    await exchange(port, ...lines);
    const [request] = seen;
    if (request === undefined) throw new Error('Nothing came through.');
    return request;
  };

  it('is passed on unchanged', async () => {
    const request = await echo(post('/api/?a=%e9%94&b=c?d', 'x=1&y=+', 'X-Acs-action: A\r\n'));
    expect(request).toMatchObject({ method: 'POST', path: '/api/', query: 'a=%e9%94&b=c?d' });
    expect(request.headers.get('x-acs-action')).toBe('A');

    expect(request.headers.get('host')).toBe('x');
    expect(new TextDecoder().decode(request.body)).toBe('x=1&y=+');
  });

  it('can contain an absolute URL or a fragment', async () => {
    expect(await echo(get('http://x:80/?a=1'))).toMatchObject({ path: '/', query: 'a=1' });
    expect(await echo(get('http://x?a=1'))).toMatchObject({ path: '/', query: 'a=1' });
    expect(await echo(get('/?a=1#b'))).toMatchObject({ path: '/', query: 'a=1%23b' });
  });

  it('can be a GET with a form', async () => {
    const { port } = await serveApi();
    const form = `Action=DescribeKeyPairs&RegionId=${R}`;
    const received = await exchange(
      port,
      post('/', form, `Content-Type: ${formType}\r\n`).replace('POST', 'GET'),
    );
    expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

describe('invalid input', () => {
  it('over 64 KiB is rejected, and not read beyond another limit', async () => {
    const { port, url } = await serveApi();
    const send = (bytes: number): Promise<Response> =>
      fetch(new URL(query, url), {
        method: 'POST',
        body: `X=${'x'.repeat(bytes - 2)}`,
        headers: { 'content-type': formType },
      });
    expect((await send(requestBodyMaxBytes)).status).toBe(200);
    for (const bytes of [requestBodyMaxBytes + 1, 1024 * 1024]) {
      const rejected = await send(bytes);
      expect([rejected.status, await rejected.text()]).toEqual([
        413,
        expect.stringContaining('"Code":"RequestEntityTooLarge"'),
      ]);
    }
    const endless = post(query, '')
      .replace('Content-Length: 0', 'Content-Length: 999999999')
      .replace('Connection: close', 'Connection: keep-alive');
    const received = await exchange(port, endless, 'x'.repeat(1024 * 1024 + 1));
    expect(read(received)).toBe('413 RequestEntityTooLarge');
  });

  it('with a wrong type, encoding or number of parameters is rejected', async () => {
    const { port } = await serveApi();
    const type = (name: string): string => `Content-Type: ${name}\r\n`;
    const flood = Array.from({ length: 10_000 }, (_, index) => `a${index}=`).join('&');
    for (const [bytes, rejected] of [
      [post(query, '{}', type('application/json')), '415 UnsupportedMediaType'],
      [post(query, 'a=b'), '415 UnsupportedMediaType'],
      [post(query, 'a=%zz', type(formType)), '400 InvalidParameter'],
      [get(`${query}&KeyPairName=%ff`), '400 InvalidParameter'],
      [post(query, flood, type(formType)), '413 RequestEntityTooLarge'],
      [post(query, flood.slice(0, 60_000), type(formType)), '400 InvalidParameter'],
      [get(`${query}&${flood}`), '400 InvalidParameter'],
      [get(`${query}&RegionId=cn-beijing`), '400 InvalidParameter'],
      [post(query, 'RegionId=cn-beijing', type(formType)), '400 InvalidParameter'],
    ] as const) {
      expect(read(await exchange(port, bytes)), bytes.slice(0, 200)).toBe(rejected);
    }
    const latin1 = Buffer.from(post(query, 'KeyPairName=\xe9', type(formType)), 'latin1');
    const length = Buffer.from(
      latin1.toString('latin1').replace('Length: 14', 'Length: 13'),
      'latin1',
    );
    expect(read(await exchange(port, length))).toBe('400 InvalidParameter');
  });

  it('that isn’t HTTP or is too long is rejected', async () => {
    const { port } = await serveApi();
    for (const [bytes, rejected] of [
      ['hello?\r\n\r\n', '400 InvalidRequest'],
      [`GET ${query} HTTP/9.9\r\n\r\n`, '400 InvalidRequest'],
      [get(`${query}&KeyPairName=键`), '400 InvalidRequest'],
      [`GET ${query} HTTP/1.1\r\nHost x\r\n\r\n`, '400 InvalidRequest'],
      [post(query, 'a=b', 'Transfer-Encoding: chunked\r\n'), '400 InvalidRequest'],
      ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400 InvalidRequest'],
      [get(`/?a=${'x'.repeat(140_000)}`), '431 RequestHeaderFieldsTooLarge'],
      [post('/', '', `X: ${'x'.repeat(140_000)}\r\n`), '431 RequestHeaderFieldsTooLarge'],
    ] as const) {
      expect(read(await exchange(port, bytes)), bytes.slice(0, 60)).toBe(rejected);
    }
  });

  it('with another method is rejected', async () => {
    const { port } = await serveApi();
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const received = await exchange(port, get(query).replace('GET', method));
      expect(read(received), method).toBe('405 UnsupportedHTTPMethod');
    }
    expect(await exchange(port, get(query).replace('GET', 'HEAD'))).toMatch(
      /^HTTP\/1\.1 405 .*\r\n\r\n$/s,
    );
    expect(await exchange(port, 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  });

  it('with property names of Object is treated as data', async () => {
    const { url } = await serveApi();
    const call = async (action: string, more: string): Promise<unknown> => {
      const response = await fetch(new URL(`/?Action=${action}&RegionId=${R}&${more}`, url));
      return response.json();
    };
    const key = encodeURIComponent(vector.line);
    const tags = 'Tag.1.Key=__proto__&Tag.1.Value=polluted&Tag.2.Key=constructor&__proto__=x';
    await call('ImportKeyPair', `KeyPairName=hasOwnProperty&PublicKeyBody=${key}&${tags}`);
    expect(await call('DescribeKeyPairs', 'Tag.1.Key=__proto__')).toMatchObject({
      TotalCount: 1,
      KeyPairs: {
        KeyPair: [
          {
            KeyPairName: 'hasOwnProperty',
            Tags: {
              Tag: [
                { TagKey: '__proto__', TagValue: 'polluted' },
                { TagKey: 'constructor', TagValue: '' },
              ],
            },
          },
        ],
      },
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['half a request line', 'GET /?Action='],
    ['headers without an end', `GET ${query} HTTP/1.1\r\nHost: x\r\n`],
    ['half a body', post(query, 'a=b', `Content-Type: ${formType}\r\n`).slice(0, -1)],
  ])('that stops after %s times out', async (_, bytes) => {
    const timeouts = { headers: 100, request: 150, close: 100 };
    const { port } = await serveApi({ timeouts });
    const received = await exchange(port, bytes);
    if (received !== '') expect(read(received)).toBe('408 RequestTimeout');
  });

  it('from a client that disconnects affects no one else', async () => {
    const { port } = await serveApi();
    const socket = connect(port, '127.0.0.1');
    socket.write(post(query, 'a=b', `Content-Type: ${formType}\r\n`).slice(0, -1));
    await once(socket, 'connect');
    socket.resetAndDestroy();
    await once(socket, 'close');
  });
});
