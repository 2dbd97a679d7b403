import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startProxy } from '../testing/proxy';
import { startUpstreamServer, unusedPort } from '../testing/upstream-server';
import { hostsWithoutProxy, NoResponseError, NotSentError, Upstream } from './send';
import type { UpstreamRequest, UpstreamResponse } from './send';

let upstream: Upstream;

beforeEach(() => {
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy']) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toUpperCase(), undefined);
  }
  upstream = new Upstream();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await upstream.close();
});

function send(url: URL, options: Partial<UpstreamRequest> = {}): Promise<UpstreamResponse> {
  return upstream.send({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from('a=1'),
    freshConnection: false,
    timeout: 5000,
    ...options,
  });
}

const kinds = [
  { kind: 'a kept connection', freshConnection: false },
  { kind: 'a fresh connection', freshConnection: true },
];

describe.each(kinds)('on $kind', ({ freshConnection }) => {
  it.each([200, 400, 403, 404, 429, 500, 503])('returns a %s as it came', async (status) => {
    const body = Buffer.from('{ "RequestId":"R",\n "N":12345678901234567890, "é":"中" }');
    const server = await startUpstreamServer((_request, response) => {
      response.writeHead(status, { 'x-acs-request-id': 'R' }).end(body);
    });
    const response = await send(server.url, { freshConnection });
    expect(response.status).toBe(status);
    expect(response.headers['x-acs-request-id']).toBe('R');
    expect(response.body.equals(body)).toBe(true);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ method: 'POST', url: '/', body: 'a=1' });
  });

  it('sends once when the connection is reset', async () => {
    const server = await startUpstreamServer((request) => request.socket.resetAndDestroy());
    await expect(send(server.url, { freshConnection })).rejects.toThrow(NoResponseError);
    expect(server.received).toHaveLength(1);
  });

  it('sends once when a connection that was used before is closed without a response', async () => {
    const server = await startUpstreamServer((_request, response) => response.end('first'));
    await send(server.url, { freshConnection });
    server.respond = (request) => request.socket.destroy();
    await expect(send(server.url, { freshConnection })).rejects.toThrow(NoResponseError);
    expect(server.received).toHaveLength(2);
  });

  it('reports a response that breaks off', async () => {
    const server = await startUpstreamServer((request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"Req');
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(send(server.url, { freshConnection })).rejects.toThrow(NoResponseError);
    expect(server.received).toHaveLength(1);
  });

  it('reports a response that is larger than 8 MiB', async () => {
    const server = await startUpstreamServer((_request, response) => {
      response.on('error', () => undefined).end(Buffer.alloc(9 * 1024 * 1024, ' '));
    });
    await expect(send(server.url, { freshConnection })).rejects.toThrow(
      new NoResponseError('the response is larger than 8 MiB'),
    );
    expect(server.received).toHaveLength(1);
  });

  it('reports a response that is too late, whenever it stops', async () => {
    const server = await startUpstreamServer(() => undefined);
    await expect(send(server.url, { freshConnection, timeout: 100 })).rejects.toThrow(
      new NoResponseError('no response within 0.1 s'),
    );
    server.respond = (_request, response) => response.writeHead(200).write('{');
    await expect(send(server.url, { freshConnection, timeout: 100 })).rejects.toThrow(
      NoResponseError,
    );
    expect(server.received).toHaveLength(2);
  });

  it('knows that nothing was sent when there was no connection', async () => {
    const url = new URL(`http://127.0.0.1:${await unusedPort()}/`);
    await expect(send(url, { freshConnection })).rejects.toThrow(
      new NotSentError('the connection was refused'),
    );
  });

  it('knows that nothing was sent when TLS failed', async () => {
    const server = await startUpstreamServer((_request, response) => response.end());
    const url = new URL(`https://127.0.0.1:${server.port}/`);
    await expect(send(url, { freshConnection })).rejects.toThrow(NotSentError);
    expect(server.received).toHaveLength(0);
  });
});

it('sends nothing after it said that nothing was sent', async () => {
  // The server accepts no connection in time: the TLS handshake gets no reply.
  const held: Socket[] = [];
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    held.push(socket.on('data', (data) => received.push(data)).on('error', () => undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of held) socket.destroy();
    server.close();
  });
  const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await expect(send(url, { timeout: 100 })).rejects.toThrow(
    new NotSentError('no connection within 0.1 s'),
  );
  expect(Buffer.concat(received).includes('a=1')).toBe(false);
});

it('follows no redirect', async () => {
  const elsewhere = await startUpstreamServer((_request, response) => response.end());
  const server = await startUpstreamServer((_request, response) => {
    response.writeHead(302, { location: elsewhere.url.href }).end();
  });
  expect((await send(server.url)).status).toBe(302);
  expect(elsewhere.received).toHaveLength(0);
});

it('closes the connection of a write', async () => {
  const server = await startUpstreamServer((_request, response) => response.end());
  await send(server.url, { freshConnection: true });
  await send(server.url, { freshConnection: false });
  expect(server.received.map(({ headers }) => headers.connection)).toEqual(['close', 'keep-alive']);
});

describe('behind a proxy', () => {
  it('goes through HTTP_PROXY, unless NO_PROXY names the host', async () => {
    const server = await startUpstreamServer((_request, response) => response.end('there'));
    const proxy = await startProxy(server.port);
    vi.stubEnv('HTTP_PROXY', proxy.url);
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    await upstream.close();
    upstream = new Upstream();

    await send(server.url);
    expect(proxy.connects).toEqual([]);
    const response = await send(new URL('http://ecs.cn-beijing.example/'));
    expect(response.body.toString()).toBe('there');
    expect(proxy.connects).toEqual(['ecs.cn-beijing.example:80']);
  });

  it('knows that nothing was sent when the proxy refuses, and keeps its password', async () => {
    const proxy = await startProxy(0, 407);
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    await upstream.close();
    upstream = new Upstream();
    for (const freshConnection of [false, true]) {
      const url = new URL('https://ecs.cn-beijing.example/');
      const error: unknown = await send(url, { freshConnection }).catch((each: unknown) => each);
      expect(error).toEqual(new NotSentError('the proxy responded with status 407'));
      expect(error).toBeInstanceOf(NotSentError);
    }
    expect(proxy.connects).toEqual(Array(2).fill('ecs.cn-beijing.example:443'));
  });

  it('gives up on a proxy that only closes connections', async () => {
    const proxy = await startProxy(0, 'close');
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    await upstream.close();
    upstream = new Upstream();
    for (const freshConnection of [false, true]) {
      const url = new URL('https://ecs.cn-beijing.example/');
      await expect(send(url, { freshConnection, timeout: 200 })).rejects.toThrow(NotSentError);
      const { length } = proxy.connects;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(proxy.connects.length).toBeLessThanOrEqual(length + 1);
    }
  });
});

it.each([
  [{}, ',100.100.100.200'],
  [{ NO_PROXY: 'a.example' }, 'a.example,100.100.100.200'],
  [{ no_proxy: 'b.example', NO_PROXY: 'a.example' }, 'b.example,100.100.100.200'],
  [{ NO_PROXY: '*' }, '*'],
])('asks no proxy for the metadata of the instance, with %j', (env, expected) => {
  expect(hostsWithoutProxy(env)).toBe(expected);
});
