import { beforeEach, expect, it } from 'vitest';
import { startTestGateway, type RequestChange, type TestGateway } from './testing/gateway';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startTestGateway();
});

const RegionId = 'cn-hangzhou';
const importKeyPair = '/api/?Action=ImportKeyPair';
const named = `RegionId=${RegionId}&KeyPairName=x&PublicKeyBody=`;
const value = (): string => gateway.cookie.split('=')[1] ?? '';
const name = (): string => gateway.cookie.split('=')[0] ?? '';

interface Attack {
  readonly what: string;
  readonly change: () => RequestChange;
  readonly status: number;
  readonly code: string;
}

function attack(what: string, response: string, change: () => RequestChange): Attack {
  const [status, code] = response.split(' ');
  return { what, change, status: Number(status), code: `Gateway.${code}` };
}

const headers = (change: () => NonNullable<RequestChange['headers']>) => (): RequestChange => ({
  headers: change(),
});

const attacks: Attack[] = [
  attack(
    'a name that DNS leads here',
    '403 ForeignHost',
    headers(() => ({
      host: `evil.example:${gateway.gateway.port}`,
      origin: `http://evil.example:${gateway.gateway.port}`,
    })),
  ),
  attack(
    'the address instead of the name',
    '403 ForeignHost',
    headers(() => ({
      host: `127.0.0.1:${gateway.gateway.port}`,
      origin: `http://127.0.0.1:${gateway.gateway.port}`,
    })),
  ),
  attack(
    'another port of this machine',
    '403 ForeignOrigin',
    headers(() => ({
      origin: 'http://127.0.0.1:8080',
      'sec-fetch-site': 'same-site',
    })),
  ),
  attack(
    'another port with the same name',
    '403 ForeignOrigin',
    headers(() => ({
      origin: gateway.origin.replace(/\d+$/, '8080'),
      'sec-fetch-site': 'same-site',
    })),
  ),
  attack(
    'a form of another site',
    '403 ForeignOrigin',
    headers(() => ({
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    })),
  ),
  attack(
    'a sandboxed frame',
    '403 ForeignOrigin',
    headers(() => ({ origin: 'null' })),
  ),
  attack(
    'a client without an origin',
    '403 ForeignOrigin',
    headers(() => ({ origin: undefined })),
  ),
  attack(
    'two origins',
    '403 ForeignOrigin',
    headers(() => ({
      origin: [gateway.origin, 'http://evil.example'],
    })),
  ),
  attack(
    'no cookie',
    '401 SignInRequired',
    headers(() => ({ cookie: undefined })),
  ),
  attack(
    'a wrong cookie',
    '401 SignInRequired',
    headers(() => ({ cookie: `${name()}=AAAA` })),
  ),
  attack(
    'an empty cookie',
    '401 SignInRequired',
    headers(() => ({ cookie: `${name()}=` })),
  ),
  attack(
    'the cookie of another name',
    '401 SignInRequired',
    headers(() => ({
      cookie: `x${name()}=${value()}`,
    })),
  ),
  attack(
    'the cookie twice',
    '401 SignInRequired',
    headers(() => ({
      cookie: `${gateway.cookie}; ${gateway.cookie}`,
    })),
  ),
  attack(
    'another cookie before it',
    '401 SignInRequired',
    headers(() => ({
      cookie: [`${name()}=fixed`, gateway.cookie],
    })),
  ),
  attack('GET', '405 MethodNotAllowed', () => ({ method: 'GET' })),
  attack('a preflight', '405 MethodNotAllowed', () => ({
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'POST' },
  })),
  attack('JSON', '415 MediaType', () => ({
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })),
  attack(
    'text, as a form may send it',
    '415 MediaType',
    headers(() => ({
      'content-type': 'text/plain',
    })),
  ),
  attack('a long form', '413 TooLong', () => ({ body: `AcceptLanguage=${'a'.repeat(70_000)}` })),
  attack('a long form in chunks', '413 TooLong', () => ({
    headers: { 'transfer-encoding': 'chunked' },
    body: `AcceptLanguage=${'a'.repeat(70_000)}`,
  })),
  attack('10,000 parameters', '400 TooManyParameters', () => ({
    body: Array.from({ length: 10_000 }, (_, index) => `a${index}=`)
      .join('&')
      .slice(0, 60_000),
  })),
  attack('a second parameter in the address', '400 BadQuery', () => ({
    path: '/api/?Action=DescribeRegions&Version=1',
  })),
  attack('a second action', '400 BadQuery', () => ({
    path: '/api/?Action=DescribeRegions&Action=DeleteInstance',
  })),
  attack('CreateKeyPair', '403 ActionNotAllowed', () => ({
    path: '/api/?Action=CreateKeyPair',
    body: `RegionId=${RegionId}&KeyPairName=x`,
  })),
  attack('another action', '403 ActionNotAllowed', () => ({ path: '/api/?Action=DeleteInstance' })),
  attack('a word of JavaScript', '403 ActionNotAllowed', () => ({
    path: '/api/?Action=constructor',
  })),
  attack('an action in the form', '400 ParameterNotAllowed', () => ({
    body: 'Action=DeleteInstance',
  })),
  attack('a token in the form', '400 ParameterNotAllowed', () => ({ body: 'SecurityToken=x' })),
  attack('a parameter twice', '400 ParameterTwice', () => ({
    body: 'AcceptLanguage=en&AcceptLanguage=zh',
  })),
  attack('a parameter twice, encoded once', '400 ParameterTwice', () => ({
    body: 'AcceptLanguage=en&Accept%4Canguage=zh',
  })),
  attack('a line break in a value that becomes a header elsewhere', '400 ParameterValue', () => ({
    path: '/api/?Action=DescribeKeyPairs',
    body: 'RegionId=cn-hangzhou%0d%0ax-acs-action:%20DeleteInstance',
  })),
  attack('a host as the region', '400 ParameterValue', () => ({
    path: '/api/?Action=DescribeKeyPairs',
    body: 'RegionId=evil.example%2F%23',
  })),
  attack('tags on an instance', '400 ParameterValue', () => ({
    path: '/api/?Action=TagResources',
    body: `RegionId=${RegionId}&ResourceType=instance&ResourceId.1=i-1&Tag.1.Key=a`,
  })),
  attack('a private key', '400 PrivateKey', () => ({
    path: importKeyPair,
    body: `${named}-----BEGIN+OPENSSH+PRIVATE+KEY-----`,
  })),
  attack('bytes that are not UTF-8', '400 BadForm', () => ({
    body: Buffer.from('AcceptLanguage=\xff', 'latin1'),
  })),
  attack('a broken encoding', '400 BadForm', () => ({ body: 'AcceptLanguage=%zz' })),
];

it.each(attacks)('refuses $what and sends nothing', async ({ change, status, code }) => {
  const reply = await gateway.ask(change());
  expect(reply).toMatchObject({ status, code });
  expect(gateway.upstream.received).toEqual([]);
  const allowed = Object.keys(reply.headers).filter((each) => each.startsWith('access-control'));
  expect(allowed).toEqual([]);
});

it('takes what the page sends', async () => {
  expect((await gateway.ask()).status).toBe(200);
  expect(gateway.upstream.received).toHaveLength(1);
});

it.each(['/', '/assets/a.js', '/sign-in?token=x', '/api/session', '/nothing'])(
  'serves %s under its own name only',
  async (path) => {
    for (const host of ['evil.example', `127.0.0.1:${gateway.gateway.port}`, '']) {
      const reply = await gateway.ask({ method: 'GET', path, headers: { host } });
      expect(reply).toMatchObject({ status: 403, code: 'Gateway.ForeignHost' });
    }
  },
);
