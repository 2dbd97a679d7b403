import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requestBodyMaxBytes } from '../../contract/limits';
import { mockApi } from '../api';
import type { Api } from '../api';
import { systemEnv } from '../env';
import type { HttpOptions, HttpServer } from './http-server';
import type { SentRequest } from '../wire/request';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import { R, serve, vector } from '../testing/mock-client';

const query = `/?Action=DescribeKeyPairs&RegionId=${R}`;
const formType = 'application/x-www-form-urlencoded';

/** The API behind a server, and whether it still answers as if nothing had happened. */
async function serveApi(options: Partial<HttpOptions> = {}): Promise<HttpServer> {
  const api = mockApi(memoryStore(seed), systemEnv());
  const server = await serve(api, options);
  onTestFinished(async () => {
    const answer = await fetch(new URL(query, server.url));
    expect(answer.status).toBe(200);
  });
  return server;
}

/** Sends bytes as they are and gives all that comes back until the connection is closed. */
async function talk(port: number, ...pieces: (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
  // A reset is a closed connection too.
  socket.on('error', () => undefined);
  for (const piece of pieces) socket.write(piece);
  await once(socket, 'close');
  return heard;
}

/** The status, and the code of the refusal in the body. */
function read(heard: string): string {
  const [head = '', body = ''] = heard.split('\r\n\r\n');
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

describe('an answer over HTTP', () => {
  it('has the headers of the API', async () => {
    const { url } = await serveApi();
    const answer = await fetch(new URL(query, url));
    const body = await answer.text();
    const header = (name: string): string | null => answer.headers.get(name);
    expect(header('content-type')).toBe('application/json;charset=utf-8');
    expect(header('x-acs-request-id')).toBe((JSON.parse(body) as { RequestId: string }).RequestId);
    expect(header('x-acs-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(header('access-control-allow-origin')).toBe('*');
    expect(header('access-control-expose-headers')).toBe('*');
    expect(header('keep-alive')).toBe('timeout=25');
    const md5 = createHash('md5').update(body).digest('base64').slice(0, 22);
    expect(header('etag')).toBe(`${String(body.length).at(0)}${md5}${String(body.length).at(-1)}`);
  });

  it('is one that a page of another origin may ask for', async () => {
    const { url } = await serveApi();
    const answer = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:4173', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    expect(answer.headers.get('access-control-allow-headers')).toMatch(
      /x-acs-action.*Content-Type.*x-stand-in-tenant, x-stand-in-switches/,
    );
    expect(await answer.text()).toBe('');
  });

  it('is a broken connection for a network error', async () => {
    const { url } = await serve(async () => null);
    // With nothing of an answer a browser would try again by itself.
    const begun = await fetch(url);
    await expect(begun.text()).rejects.toThrow('terminated');
  });

  it('tells nothing of an error that nobody expected', async () => {
    const { url } = await serve(async () => {
      throw new Error('secret inside');
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/"Code":"InternalError"(?!.*secret)/);
  });

  it('comes only to this machine', async () => {
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
    await talk(port, ...lines);
    const [request] = seen;
    if (request === undefined) throw new Error('Nothing came through.');
    return request;
  };

  it('is handed on as it was sent', async () => {
    const request = await echo(post('/api/?a=%e9%94&b=c?d', 'x=1&y=+', 'x-acs-action: A\r\n'));
    expect(request).toMatchObject({ method: 'POST', path: '/api/', query: 'a=%e9%94&b=c?d' });
    expect(request.headers.get('x-acs-action')).toBe('A');
    expect(request.headers.get('host')).toBe('x');
    expect(new TextDecoder().decode(request.body)).toBe('x=1&y=+');
  });

  it('may name the whole address, or something like a fragment', async () => {
    expect(await echo(get('http://x:80/?a=1'))).toMatchObject({ path: '/', query: 'a=1' });
    expect(await echo(get('http://x?a=1'))).toMatchObject({ path: '/', query: 'a=1' });
    expect(await echo(get('/?a=1#b'))).toMatchObject({ path: '/', query: 'a=1%23b' });
  });

  it('may be a GET with a form', async () => {
    const { port } = await serveApi();
    const form = `Action=DescribeKeyPairs&RegionId=${R}`;
    const heard = await talk(
      port,
      post('/', form, `Content-Type: ${formType}\r\n`).replace('POST', 'GET'),
    );
    expect(heard).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

describe('bad input', () => {
  it('over 64 KiB is refused, and at a limit beyond that no longer read', async () => {
    const { port, url } = await serveApi();
    const send = (bytes: number): Promise<Response> =>
      fetch(new URL(query, url), {
        method: 'POST',
        body: `X=${'x'.repeat(bytes - 2)}`,
        headers: { 'content-type': formType },
      });
    expect((await send(requestBodyMaxBytes)).status).toBe(200);
    for (const bytes of [requestBodyMaxBytes + 1, 1024 * 1024]) {
      const refused = await send(bytes);
      expect([refused.status, await refused.text()]).toEqual([
        413,
        expect.stringContaining('"Code":"RequestEntityTooLarge"'),
      ]);
    }
    // It promises more than anyone would read, and goes on sending.
    const endless = post(query, '')
      .replace('Content-Length: 0', 'Content-Length: 999999999')
      .replace('Connection: close', 'Connection: keep-alive');
    const heard = await talk(port, endless, 'x'.repeat(1024 * 1024 + 1));
    expect(read(heard)).toBe('413 RequestEntityTooLarge');
  });

  it('of a wrong type, encoding or number of parameters is refused', async () => {
    const { port } = await serveApi();
    const type = (name: string): string => `Content-Type: ${name}\r\n`;
    const flood = Array.from({ length: 10_000 }, (_, index) => `a${index}=`).join('&');
    for (const [bytes, refused] of [
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
      expect(read(await talk(port, bytes)), bytes.slice(0, 200)).toBe(refused);
    }
    const latin1 = Buffer.from(post(query, 'KeyPairName=\xe9', type(formType)), 'latin1');
    const length = Buffer.from(
      latin1.toString('latin1').replace('Length: 14', 'Length: 13'),
      'latin1',
    );
    expect(read(await talk(port, length))).toBe('400 InvalidParameter');
  });

  it('that is no HTTP, or too long to be read, is refused', async () => {
    const { port } = await serveApi();
    for (const [bytes, refused] of [
      ['hello?\r\n\r\n', '400 InvalidRequest'],
      [`GET ${query} HTTP/9.9\r\n\r\n`, '400 InvalidRequest'],
      [get(`${query}&KeyPairName=键`), '400 InvalidRequest'],
      [`GET ${query} HTTP/1.1\r\nHost x\r\n\r\n`, '400 InvalidRequest'],
      [post(query, 'a=b', 'Transfer-Encoding: chunked\r\n'), '400 InvalidRequest'],
      ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', '400 InvalidRequest'],
      [get(`/?a=${'x'.repeat(140_000)}`), '431 RequestHeaderFieldsTooLarge'],
      [post('/', '', `X: ${'x'.repeat(140_000)}\r\n`), '431 RequestHeaderFieldsTooLarge'],
    ] as const) {
      expect(read(await talk(port, bytes)), bytes.slice(0, 60)).toBe(refused);
    }
  });

  it('by another method is refused', async () => {
    const { port } = await serveApi();
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const heard = await talk(port, get(query).replace('GET', method));
      expect(read(heard), method).toBe('405 UnsupportedHTTPMethod');
    }
    expect(await talk(port, get(query).replace('GET', 'HEAD'))).toMatch(
      /^HTTP\/1\.1 405 .*\r\n\r\n$/s,
    );
    expect(await talk(port, 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  });

  it('with the names of what objects inherit is kept as data', async () => {
    const { url } = await serveApi();
    const call = async (action: string, more: string): Promise<unknown> => {
      const answer = await fetch(new URL(`/?Action=${action}&RegionId=${R}&${more}`, url));
      return answer.json();
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
  ])('that stops after %s is cut off', async (_, bytes) => {
    const timeouts = { headers: 100, request: 150, close: 100 };
    const { port } = await serveApi({ timeouts });
    const heard = await talk(port, bytes);
    if (heard !== '') expect(read(heard)).toBe('408 RequestTimeout');
  });

  it('from a client that goes away in the middle ends nothing else', async () => {
    const { port } = await serveApi();
    const socket = connect(port, '127.0.0.1');
    socket.write(post(query, 'a=b', `Content-Type: ${formType}\r\n`).slice(0, -1));
    await once(socket, 'connect');
    socket.resetAndDestroy();
    await once(socket, 'close');
  });
});

describe('closing', () => {
  it('lets requests under way have their answers, and takes no new ones', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let arrived = (): void => undefined;
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    const answer: Api = async () => {
      arrived();
      await released;
      return { status: 200, headers: {}, body: 'done' };
    };
    // Longer than the test may take: it is not this that ends the connection.
    const timeouts = { headers: 1000, request: 1000, close: 600_000 };
    const { url, close } = await serve(answer, { timeouts });
    const answering = fetch(url);
    await isThere;
    const closed = close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    release();
    expect(await (await answering).text()).toBe('done');
    await closed;
  });

  it('waits for none of them for ever', async () => {
    let arrived = (): void => undefined;
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    const never: Api = () => {
      arrived();
      return new Promise(() => undefined);
    };
    const timeouts = { headers: 1000, request: 1000, close: 50 };
    const { url, close } = await serve(never, { timeouts });
    const answering = fetch(url);
    await isThere;
    await Promise.all([expect(answering).rejects.toThrow('fetch failed'), close()]);
  });
});
