import type { ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CallForwarder } from './call-forwarder';
import { gatewayHandler } from './gateway';
import { listenOnLoopback } from './http/server';
import { send, startTestGateway, type TestGateway } from './testing/gateway';
import { akProfile } from './testing/home';
import { unusedPort } from './testing/upstream-server';
import type { ApiClient } from './upstream/api-client';

const RegionId = 'cn-hangzhou';
const reboot = { RegionId, InstanceId: 'i-1' };
const responseBody = Buffer.from(
  '{ "RequestId":"R-1",\n "N":12345678901234567890, "F":1.0, "Code":"Forbidden.RAM","Message":"é中","AccessDeniedDetail":{"AuthAction":"ecs:ImportKeyPair"} }',
);

describe('a response of the API', () => {
  it.each([200, 400, 403, 404, 429, 500, 503])(
    'with status %s comes back unchanged',
    async (status) => {
      const { call, upstream } = await startTestGateway((_request, response) => {
        response
          .writeHead(status, {
            'content-type': 'application/json;charset=utf-8',
            'x-acs-request-id': 'R-HEADER',
            'x-acs-retry-after': '1700',
            'access-control-allow-origin': '*',
            'set-cookie': 'a=b',
            server: 'x',
            location: 'http://127.0.0.1:9/',
          })
          .end(responseBody);
      });
      const reply = await call('RebootInstance', reboot);
      expect(reply.status).toBe(status);
      expect(reply.body.equals(responseBody)).toBe(true);
      expect(upstream.received).toHaveLength(1);
      const { date: _, connection, ...headers } = reply.headers;
      expect(connection).toBe('close');
      expect(headers).toEqual({
        'content-type': 'application/json;charset=utf-8',
        'content-length': String(responseBody.length),
        'x-acs-request-id': 'R-HEADER',
        'x-acs-retry-after': '1700',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it.each([200, 302, 502])(
    'that is HTML with status %s comes back and runs nowhere',
    async (status) => {
      const { call } = await startTestGateway((_request, response) => {
        response.writeHead(status, { 'content-type': 'text/html' }).end('<html>x</html>');
      });
      const reply = await call('DescribeRegions');
      expect(reply.status).toBe(status);
      expect(reply.body.toString()).toBe('<html>x</html>');
      expect(reply.headers['content-security-policy']).toContain('sandbox');
    },
  );

  it.each([
    ['is missing', 'reset'],
    ['breaks off', 'half'],
    ['is larger than 8 MiB', 'big'],
  ])('that %s breaks the connection of the page', async (_what, kind) => {
    const { call, upstream } = await startTestGateway((request, response) => {
      if (kind === 'reset') request.socket.resetAndDestroy();
      else if (kind === 'big')
        response.on('error', () => undefined).end(Buffer.alloc(9 << 20, ' '));
      else {
        response.writeHead(200, { 'content-length': 1000 }).write('{"Req');
        setTimeout(() => request.socket.destroy(), 20);
      }
    });
    for (const [action, request] of [
      ['RebootInstance', reboot],
      ['DescribeKeyPairs', { RegionId }],
    ] as const) {
      upstream.received.length = 0;
      await expect(call(action, request)).rejects.toThrow();
      expect(upstream.received).toHaveLength(1);
    }
  });

  it('may take seconds', async () => {
    const { call } = await startTestGateway((_request, response) => {
      setTimeout(() => response.end('{"RequestId":"late"}'), 1500);
    });
    expect((await call('RebootInstance', reboot)).body.toString()).toBe('{"RequestId":"late"}');
  });
});

describe('with --read-only', () => {
  it('writes are refused and reads pass', async () => {
    const { call, upstream } = await startTestGateway(undefined, { readOnly: true });
    expect(await call('RebootInstance', reboot)).toMatchObject({
      status: 403,
      code: 'Gateway.ReadOnly',
    });
    expect(upstream.received).toHaveLength(0);
    expect((await call('DescribeKeyPairs', { RegionId })).status).toBe(200);
  });
});

it('lets 16 calls through at once and tells the others when to come back', async () => {
  const waiting: ServerResponse[] = [];
  const { call, upstream } = await startTestGateway((_request, response) => {
    waiting.push(response);
    if (upstream.received.length >= 16) {
      for (const each of waiting.splice(0)) each.end('{"RequestId":"R"}');
    }
  });
  const replies = await Promise.all(
    Array.from({ length: 200 }, () => call('DescribeKeyPairs', { RegionId })),
  );
  const refused = replies.filter(({ status }) => status === 429);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(200 - refused.length);
  expect(upstream.received).toHaveLength(200 - refused.length);
  expect(refused[0]).toMatchObject({
    code: 'Gateway.Throttling',
    headers: { 'x-acs-retry-after': '500', 'retry-after': '1' },
  });
  expect((await call('DescribeKeyPairs', { RegionId })).status).toBe(200);
});

it('tells nothing of an error that it does not expect', async () => {
  const handle = gatewayHandler({
    origin: 'http://127.0.0.1:1',
    base: '/',
    forwarder: new CallForwarder({} as ApiClient),
    readOnly: false,
    regionId: undefined,
    callerOf() {
      throw new Error('SECRETSECRET');
    },
    audit: () => undefined,
  });
  const server = await listenOnLoopback(0, () => handle);
  onTestFinished(() => server.close());
  const reply = await send(server.port, 'GET', '/api/session', '', { host: '127.0.0.1:1' });
  expect(reply).toMatchObject({ status: 500, code: 'Gateway.Internal' });
  expect(reply.body.toString()).not.toContain('SECRET');
});

describe('the session', () => {
  const ask = (gateway: TestGateway, headers = {}): ReturnType<TestGateway['ask']> =>
    gateway.ask({ method: 'GET', path: '/api/session', headers });

  it('says whose account it is', async () => {
    const gateway = await startTestGateway(undefined, { regionId: 'cn-beijing', readOnly: true });
    const reply = await ask(gateway, { origin: undefined });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body.toString())).toEqual({
      AccountId: '1234567890123456',
      IdentityType: 'RAMUser',
      Arn: 'acs:ram::1234567890123456:user/alice',
      RegionId: 'cn-beijing',
      ReadOnly: true,
    });
  });

  it('is told to nobody else', async () => {
    const gateway = await startTestGateway();
    expect(await ask(gateway, { cookie: undefined })).toMatchObject({
      status: 401,
      code: 'Gateway.SignInRequired',
    });
    expect((await ask(gateway, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await gateway.ask({ path: '/api/session' })).status).toBe(405);
  });
});

describe('the page', () => {
  it('is served with its headers, and knows its own paths', async () => {
    const { ask } = await startTestGateway();
    const get = (path: string, method = 'GET'): ReturnType<TestGateway['ask']> =>
      ask({ method, path, headers: { cookie: undefined, origin: undefined } });
    for (const path of ['/', '/keyPair/region/cn-hangzhou/pair/web.prod?x=1', '/%zz', '/..%2f..']) {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(page.body.toString()).toBe('This is the page');
      expect(page.headers).toMatchObject({
        'content-security-policy': 'default-src x',
        'x-test': 'yes',
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      });
    }
    expect((await get('/assets/a.js')).headers['content-type']).toContain('text/javascript');
    expect((await get('/', 'HEAD')).status).toBe(200);
    for (const path of ['/assets/none.js', '/favicon.ico', '/assets/../index.html']) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get('/', 'DELETE')).status).toBe(405);
  });
});

it('serves page and API under a path', async () => {
  const { ask } = await startTestGateway(undefined, { base: '/console/' });
  const get = async (path: string): Promise<number> => (await ask({ method: 'GET', path })).status;
  expect(await get('/console/')).toBe(200);
  expect(await get('/')).toBe(404);
  expect((await ask({ path: '/console/api/?Action=DescribeRegions' })).status).toBe(200);
  expect((await ask()).status).toBe(405);
});

it('takes the next port if one is taken', async () => {
  const port = await unusedPort();
  const first = await startTestGateway(undefined, { port });
  const second = await startTestGateway(undefined, { port });
  expect(first.gateway.port).toBe(port);
  expect(second.gateway.port).toBeGreaterThan(port);
});

it('has the same address after a restart, where a new sign-in is needed', async () => {
  const first = await startTestGateway();
  await first.close();
  const { ask, host } = await startTestGateway(undefined, { port: first.gateway.port });
  expect(host).toBe(first.host);
  expect((await ask({ headers: { cookie: first.cookie } })).status).toBe(401);
  expect((await ask()).status).toBe(200);
});

it('has an address that other credentials do not have', async () => {
  const first = await startTestGateway();
  const other = await startTestGateway(undefined, { profiles: [akProfile] });
  const nameIn = ({ host }: TestGateway): string => host.split(':')[0] ?? '';
  expect(nameIn(first)).toMatch(/^ecs-[\da-f]{12}\.localhost$/);
  expect(nameIn(other)).not.toBe(nameIn(first));
});

it('uses 127.0.0.1 where a name of its own is not wanted', async () => {
  const { call, host, gateway } = await startTestGateway(undefined, { plainHost: true });
  expect(host).toBe(`127.0.0.1:${gateway.port}`);
  expect((await call('DescribeRegions')).status).toBe(200);
});
