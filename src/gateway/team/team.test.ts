import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AuditEntry } from '../audit';
import { assumeRole } from '../testing/credentials';
import { send, withIdentity, type Reply, type RequestChange } from '../testing/gateway';
import { emptyHome } from '../testing/home';
import { startUpstreamServer, type Respond, type UpstreamServer } from '../testing/upstream-server';
import { teamOptions } from './options';
import { startTeamGateway } from './team';

const origin = 'https://keys.example.com';
const role = {
  GATEWAY_ROLE_ARN: 'acs:ram::1234567890123456:role/key-pairs',
  GATEWAY_OIDC_PROVIDER_ARN: 'acs:ram::1234567890123456:oidc-provider/corp',
};

interface Team {
  readonly upstream: UpstreamServer;
  readonly audit: AuditEntry[];
  readonly ask: (user: string, change?: RequestChange) => Promise<Reply>;
  readonly port: number;
}

const token = (user: string): string => `eyJhbGciOiJSUzI1NiJ9.${btoa(user).replaceAll('=', '')}.x`;

function sts(lifetimeHours = 1): Respond {
  const assume = assumeRole(lifetimeHours);
  return (request, response) => {
    const end = response.end.bind(response);
    response.end = ((text: string) => {
      const body = JSON.parse(text) as object;
      const Arn = 'acs:ram::1234567890123456:assumed-role/key-pairs/someone';
      return end(JSON.stringify({ ...body, AssumedRoleUser: { Arn } }));
    }) as typeof response.end;
    assume(request, response);
  };
}

async function startTeam(env: Record<string, string>, respond?: Respond): Promise<Team> {
  const assume = respond ?? sts();
  const upstream = await startUpstreamServer((request, response) => {
    if ((request.url ?? '').includes('AssumeRoleWithOIDC')) assume(request, response);
    else withIdentity((_request, each) => each.end('{"RequestId":"R"}'))(request, response);
  });
  const audit: AuditEntry[] = [];
  const options = teamOptions({
    GATEWAY_ORIGIN: origin,
    GATEWAY_HOST: '127.0.0.1',
    GATEWAY_PORT: '0',
    GATEWAY_ENDPOINT: upstream.url.href,
    ...env,
  });
  const server = await startTeamGateway(options, (entry) => audit.push(entry));
  onTestFinished(() => server.close());
  upstream.received.length = 0;
  return {
    upstream,
    audit,
    port: server.port,
    ask: (
      user,
      { method = 'POST', path = '/api/?Action=DescribeRegions', headers, body = '' } = {},
    ) =>
      send(server.port, method, path, body, {
        host: 'keys.example.com',
        origin,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-email': user,
        authorization: `Bearer ${token(user)}`,
        ...headers,
      }),
  };
}

describe('with a role for each person', () => {
  it('makes calls in the name of the person, with one request to STS an hour', async () => {
    const { ask, upstream, audit } = await startTeam(role);
    await Promise.all([ask('alice@example.com'), ask('alice@example.com')]);
    await ask('bob+test@example.com');
    const asked = upstream.received
      .filter(({ url }) => url.includes('AssumeRoleWithOIDC'))
      .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
    expect(asked).toEqual([
      {
        RoleArn: role.GATEWAY_ROLE_ARN,
        OIDCProviderArn: role.GATEWAY_OIDC_PROVIDER_ARN,
        OIDCToken: token('alice@example.com'),
        RoleSessionName: 'alice@example.com',
        DurationSeconds: '3600',
      },
      expect.objectContaining({
        OIDCToken: token('bob+test@example.com'),
        RoleSessionName: 'bob-test@example.com',
      }),
    ]);
    const calls = upstream.received.filter(({ headers }) => headers['x-acs-action'] !== undefined);
    expect(calls.map(({ headers }) => headers['x-acs-security-token'])).toEqual([
      'token-1',
      'token-1',
      'token-2',
    ]);
    expect(audit.map(({ user, account }) => [user, account])).toEqual([
      ['alice@example.com', '1234567890123456'],
      ['alice@example.com', '1234567890123456'],
      ['bob+test@example.com', '1234567890123456'],
    ]);
    expect(JSON.stringify(audit)).not.toContain('eyJ');
  });

  it('renews credentials that are about to expire', async () => {
    const { ask, upstream } = await startTeam(role, sts(0.05));
    await ask('alice');
    await ask('alice');
    expect(upstream.received.filter(({ url }) => url.includes('AssumeRole'))).toHaveLength(2);
  });

  it.each([
    ['no identity', { 'x-forwarded-email': undefined }],
    ['no token', { authorization: undefined }],
    ['another kind of token', { authorization: 'Basic YTpi' }],
    ['two identities', { 'x-forwarded-email': ['alice', 'root'] }],
    ['a name with a line break in it', { 'x-forwarded-email': 'a b' }],
  ])('lets nobody in with %s', async (_what, headers) => {
    const { ask, upstream } = await startTeam(role);
    expect(await ask('alice', { headers })).toMatchObject({
      status: 401,
      code: 'Gateway.SignInRequired',
    });
    expect(upstream.received).toEqual([]);
  });

  it('sends people back to the sign-in when STS does not take their token', async () => {
    const { ask } = await startTeam(role, (_request, response) => {
      const refused = { Code: 'AuthenticationFail.OIDCToken.Expired', Message: 'x' };
      response.writeHead(400).end(JSON.stringify(refused));
    });
    expect(await ask('alice')).toMatchObject({ status: 401, code: 'Gateway.SignInRequired' });
  });

  it('says what STS has against the role', async () => {
    const { ask } = await startTeam(role, (_request, response) => {
      response.writeHead(403).end(JSON.stringify({ Code: 'NoPermission', Message: 'SECRET' }));
    });
    const reply = await ask('alice');
    expect(reply).toMatchObject({ status: 424, code: 'Gateway.NotSent.Identity' });
    expect(reply.body.toString()).toContain('NoPermission');
    expect(reply.body.toString()).not.toContain('SECRET');
  });

  it('keeps the rules for everybody', async () => {
    const { ask } = await startTeam(role);
    for (const [headers, code] of [
      [{ host: 'gateway:8080' }, 'ForeignHost'],
      [{ origin: 'https://evil.example' }, 'ForeignOrigin'],
      [{ 'sec-fetch-site': 'same-site' }, 'ForeignOrigin'],
    ] as const) {
      expect(await ask('alice', { headers })).toMatchObject({
        status: 403,
        code: `Gateway.${code}`,
      });
    }
    expect((await ask('alice', { path: '/api/?Action=CreateKeyPair' })).status).toBe(403);
    expect((await ask('alice', { method: 'GET', path: '/' })).status).toBe(404);
  });

  it('tells each person who they are', async () => {
    const { ask } = await startTeam(role);
    const reply = await ask('alice', { method: 'GET', path: '/api/session' });
    expect(JSON.parse(reply.body.toString())).toMatchObject({
      AccountId: '1234567890123456',
      IdentityType: 'AssumedRoleUser',
      ReadOnly: false,
    });
  });
});

describe('with one role for all', () => {
  it('only reads, and notes who did', async () => {
    emptyHome();
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI-team');
    vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'secret');
    const { ask, audit } = await startTeam({ GATEWAY_READ_ONLY: 'false' });
    const headers = { authorization: undefined };
    expect((await ask('alice', { headers })).status).toBe(200);
    const write = {
      headers,
      path: '/api/?Action=RebootInstance',
      body: 'RegionId=cn-hangzhou&InstanceId=i-1',
    };
    expect(await ask('alice', write)).toMatchObject({ status: 403, code: 'Gateway.ReadOnly' });
    expect(audit.map(({ user }) => user)).toEqual(['alice', 'alice']);
  });
});

it('tells the container that it is healthy, without a host', async () => {
  const { port } = await startTeam(role);
  expect((await send(port, 'GET', '/healthz', '', { host: 'localhost' })).status).toBe(204);
});

describe('the environment', () => {
  it.each([
    [{ GATEWAY_ORIGIN: '' }, 'GATEWAY_ORIGIN must be the address'],
    [{ GATEWAY_ORIGIN: 'https://keys.example.com/' }, 'GATEWAY_ORIGIN must be the address'],
    [{ GATEWAY_BASE: 'keys' }, 'GATEWAY_BASE must begin and end with /'],
    [{ GATEWAY_PORT: '80800' }, 'GATEWAY_PORT must be a port'],
    [{ GATEWAY_REGION: 'x/' }, 'GATEWAY_REGION must be a region ID'],
    [{ GATEWAY_NETWORK: 'wifi' }, 'GATEWAY_NETWORK must be public or vpc'],
    [{ GATEWAY_ENDPOINT: 'ecs' }, 'GATEWAY_ENDPOINT must be an address'],
    [{ GATEWAY_ROLE_ARN: 'acs:ram::1:role/a' }, 'belong together'],
  ])('is refused with %j', (env, message) => {
    expect(() => teamOptions({ GATEWAY_ORIGIN: origin, ...env })).toThrow(message);
  });
});
