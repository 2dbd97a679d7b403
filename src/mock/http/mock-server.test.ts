import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WireResponseOf } from '../../contract/action';
import { actions, type Actions } from '../../contract/actions';
import { requestParameters } from '../../contract/parameters';
import { RamPolicy, serveMock } from './mock-server';
import type { MockServerOptions } from './mock-server';
import { stringToSignV1 } from '../access/signature-claim';
import { actionNamed, R, vector } from '../testing/mock-client';

interface Result {
  readonly status: number;
  readonly Code?: string;
  readonly Message?: string;
  readonly RequestId: string;
}

type Call = (
  action: string,
  request: object,
  headers?: Record<string, string>,
) => Promise<Result & Partial<WireResponseOf<Actions['DescribeKeyPairs']>>>;

async function start(
  path = '',
  options: Partial<MockServerOptions> = {},
): Promise<{ call: Call; url: string }> {
  const server = await serveMock({ port: 0, ...options });
  onTestFinished(() => server.close());
  const url = server.url + path;
  return {
    url,
    async call(action, request, headers = {}) {
      const body = requestParameters(actionNamed(action), {
        Action: action,
        RegionId: R,
        ...request,
      });
      const response = await fetch(url, { method: 'POST', body, headers });
      return { ...((await response.json()) as Result), status: response.status };
    },
  };
}

const importing = (name: string): object => ({
  KeyPairName: name,
  PublicKeyBody: vector.line,
});

async function namesAt(call: Call, headers?: Record<string, string>): Promise<string[]> {
  const { KeyPairs, status } = await call('DescribeKeyPairs', { PageSize: 50 }, headers);
  expect(status).toBe(200);
  return (KeyPairs?.KeyPair ?? []).map(({ KeyPairName }) => KeyPairName);
}

describe('paths', () => {
  it.each(['', 'api/', 'api', 'console/api/', '?Action=DescribeKeyPairs'])(
    'serve the API at /%s',
    async (path) => {
      const { call } = await start(path);
      expect(await call('DescribeKeyPairs', {})).toMatchObject({ status: 200, TotalCount: 0 });
    },
  );

  it.each(['index.html', 'apis/', 'api/x', 'xapi/', '/', 'api//'])(
    'do not serve the API at /%s',
    async (path) => {
      const { call } = await start(path);
      expect(await call('DescribeKeyPairs', {})).toMatchObject({
        status: 404,
        Code: 'InvalidAction.NotFound',
      });
    },
  );
});

describe('tenants over HTTP', () => {
  it('are selected by a header or a cookie, and the header wins', async () => {
    const { call } = await start();
    await call('ImportKeyPair', importing('of-a'), { 'x-mock-tenant': 'a' });
    await call('ImportKeyPair', importing('of-b'), { cookie: 'x=1; mock-tenant=b; y=2' });
    expect(await namesAt(call, { cookie: 'mock-tenant=a' })).toEqual(['of-a']);
    expect(await namesAt(call, { 'x-mock-tenant': ' b ' })).toEqual(['of-b']);
    const both = { 'x-mock-tenant': 'a', cookie: 'mock-tenant=b' };
    expect(await namesAt(call, both)).toEqual(['of-a']);
    expect(await namesAt(call, { cookie: 'not-mock-tenant=a' })).toEqual([]);
    expect(await namesAt(call)).toEqual([]);
  });

  it('with an invalid name return an API error', async () => {
    const { call } = await start();
    const rejected = await call('DescribeKeyPairs', {}, { 'x-mock-tenant': 'a/b' });
    expect(rejected).toMatchObject({ status: 400, Code: 'Mock.InvalidTenant' });
    expect(rejected.RequestId).toMatch(/^[0-9A-F-]{36}$/);
  });

  it('can be shared by several users', async () => {
    const { call } = await start();
    const account = { 'x-mock-tenant': 'team' };
    const outcomes = await Promise.all(
      ['one', 'two'].map(() => call('ImportKeyPair', importing('same'), account)),
    );
    expect(outcomes.map(({ status, Code }) => `${status} ${Code}`).toSorted()).toEqual([
      '200 undefined',
      '400 KeyPair.AlreadyExist',
    ]);
    await call('DeleteKeyPairs', { KeyPairNames: ['same'] }, account);
    expect(await namesAt(call, account)).toEqual([]);
  });
});

describe('switches over HTTP', () => {
  it('throttle, as a header and as a cookie', async () => {
    const { call, url } = await start();
    const switches = 'throttle:DescribeKeyPairs:1:50';
    const response = await fetch(new URL('?Action=DescribeKeyPairs', url), {
      headers: { 'x-mock-switches': switches },
    });
    expect(response.headers.get('x-acs-retry-after')).toBe('50');
    expect(await response.json()).toMatchObject({ Code: 'Throttling.User' });
    expect(await call('DescribeKeyPairs', {}, { 'x-mock-switches': switches })).toMatchObject({
      status: 200,
    });
    const cookie = `mock-switches=${encodeURIComponent(`latency:1,${switches}`)}`;
    expect(await call('DescribeKeyPairs', {}, { cookie })).toMatchObject({
      Code: 'Throttling.User',
    });
    expect(
      await call('DescribeKeyPairs', {}, { cookie: 'mock-switches=latency:2,empty' }),
    ).toMatchObject({ status: 200 });
  });

  it('return an error if unknown', async () => {
    const { call } = await start();
    for (const headers of [
      { 'x-mock-switches': 'slow' },
      { cookie: 'mock-switches=slow' },
      { cookie: 'mock-switches=%zz' },
    ]) {
      const rejected = await call('DescribeKeyPairs', {}, headers);
      expect(rejected).toMatchObject({ status: 400, Code: 'Mock.UnknownSwitch' });
      expect(rejected.Message).toMatch(/^"(slow|%zz)" is not a switch of the mock\.$/);
    }
  });

  it('can break the connection before or after the write', async () => {
    const { call } = await start();
    const lost = { 'x-mock-switches': 'lose-request:ImportKeyPair:1' };
    await expect(call('ImportKeyPair', importing('before'), lost)).rejects.toThrow('terminated');
    const after = { 'x-mock-switches': 'lose-answer:ImportKeyPair:1' };
    await expect(call('ImportKeyPair', importing('after'), after)).rejects.toThrow('terminated');
    expect(await namesAt(call)).toEqual(['after']);
  });

  it('can fix the clock and prepare rows', async () => {
    const { call } = await start();
    const headers = { 'x-mock-switches': 'clock:2018-11-27T08:33Z,rows:50' };
    await call('ImportKeyPair', importing('then'), headers);
    const { KeyPairs } = await call('DescribeKeyPairs', {});
    expect(KeyPairs?.KeyPair[0]?.CreationTime).toBe('2018-11-27T08:33Z');
    expect(await call('DescribeKeyPairs', { RegionId: 'cn-hangzhou' })).toMatchObject({
      TotalCount: 50,
    });
  });
});

describe('access keys', () => {
  const accessKeys = new Map([['testid', 'testsecret']]);

  function signed(request: object, secret: string, time = new Date()): object {
    const parameters = {
      ...request,
      AccessKeyId: 'testid',
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      Timestamp: time.toISOString().replace(/\.\d+/, ''),
      SignatureNonce: crypto.randomUUID(),
    };
    const all = new Map(
      requestParameters(actions.DescribeKeyPairs, {
        Action: 'DescribeKeyPairs',
        RegionId: R,
        ...parameters,
      }),
    );
    const signature = createHmac('sha1', `${secret}&`).update(stringToSignV1('POST', all));
    return { ...parameters, Signature: signature.digest('base64') };
  }

  it('are checked at the API’s path if there are any', async () => {
    const { call } = await start('', { accessKeys });
    const good = signed({}, 'testsecret');
    expect(await call('DescribeKeyPairs', good)).toMatchObject({ status: 200 });
    const long = new Date(Date.now() - 20 * 60_000);
    for (const [request, status, code] of [
      [good, 400, 'SignatureNonceUsed'],
      [signed({}, 'another'), 400, 'SignatureDoesNotMatch'],
      [signed({}, 'testsecret', long), 400, 'InvalidTimeStamp.Expired'],
      [{ ...signed({}, 'testsecret'), AccessKeyId: 'other' }, 404, 'InvalidAccessKeyId.NotFound'],
      [{ ...signed({}, 'testsecret'), SignatureNonce: '' }, 400, 'IncompleteSignature'],
      [{}, 400, 'MissingAccessKeyId'],
    ] as const) {
      expect(await call('DescribeKeyPairs', request), code).toMatchObject({ status, Code: code });
    }
  });

  it('are checked first, whatever the switches', async () => {
    const { call } = await start('', { accessKeys });
    const headers = { 'x-mock-switches': 'slow', 'x-mock-tenant': '/' };
    expect(await call('ImportKeyPair', importing('forged'), headers)).toMatchObject({
      Code: 'MissingAccessKeyId',
    });
    const { KeyPairs } = await call('DescribeKeyPairs', signed({}, 'testsecret'));
    expect(KeyPairs).toEqual({ KeyPair: [] });
  });

  it('are not required from the page', async () => {
    const { call } = await start('api/', { accessKeys });
    expect(await call('DescribeKeyPairs', {})).toMatchObject({ status: 200 });
  });

  it('are not checked if there are none', async () => {
    const { call } = await start();
    expect(await call('DescribeKeyPairs', signed({}, 'whatever'))).toMatchObject({ status: 200 });
  });
});

describe('permissions', () => {
  it('are those of the policy, for every caller', async () => {
    const policy = RamPolicy.all().denying(['ecs:ImportKeyPair']);
    for (const path of ['', 'api/']) {
      const { call } = await start(path, { policy });
      expect(await call('ImportKeyPair', importing('denied'))).toMatchObject({
        status: 403,
        Code: 'Forbidden.RAM',
        AccessDeniedDetail: { AuthAction: 'ecs:ImportKeyPair', NoPermissionType: 'ExplicitDeny' },
      });
      expect(await namesAt(call)).toEqual([]);
    }
  });
});

describe('the version in a request', () => {
  it.each([
    ['GetCallerIdentity', '2015-04-01'],
    ['ListResourceGroups', '2020-03-31'],
    ['DescribeRegions', '2014-05-26'],
  ])('selects the product of %s', async (action, version) => {
    const { call } = await start();
    const headers = { 'x-acs-version': version };
    expect(await call(action, {}, headers)).toMatchObject({ status: 200 });
    expect(await call(action, { Version: version })).toMatchObject({ status: 200 });
    expect(await call(action, {})).toMatchObject({ status: 200 });
    const other = version === '2014-05-26' ? '2015-04-01' : '2014-05-26';
    expect(await call(action, { Version: other })).toMatchObject({
      status: 404,
      Code: 'InvalidAction.NotFound',
    });
    expect(await call(action, { Version: '2014-05-27' })).toMatchObject({
      status: 404,
      Code: 'InvalidVersion',
    });
  });
});

it('80 concurrent connections that import the same 20 names create each name once', async () => {
  const { call } = await start();
  const names = Array.from({ length: 20 }, (_, index) => `race-${index + 10}`);
  const outcomes = await Promise.all(
    Array.from({ length: 80 }, async (_, client) => {
      const won: string[] = [];
      for (let index = client; index < client + 5; index++) {
        const name = names[index % names.length] ?? '';
        const { status, Code } = await call('ImportKeyPair', importing(name));
        if (status === 200) won.push(name);
        else if (Code !== 'KeyPair.AlreadyExist') throw new Error(`${status} ${Code}`);
      }
      return won;
    }),
  );
  expect(outcomes.flat().toSorted()).toEqual(names);
  expect((await namesAt(call)).toSorted()).toEqual(names);
});
