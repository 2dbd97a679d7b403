import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../wire/api-error';
import { percentEncode } from './percent-encoding';
import type { SentRequest } from '../wire/request';
import { SignatureChecker } from './signature';
import { stringToSignV1 } from './signature-v1';
import { stringToSignV3 } from './signature-v3';

const formType = 'application/x-www-form-urlencoded';
const noBody = new Uint8Array();

/** The example of "Signature method" (V1): testid and testsecret. */
const v1: SentRequest = {
  method: 'GET',
  path: '/',
  query:
    'Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions' +
    '&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf' +
    '&Version=2014-05-26&SignatureVersion=1.0&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D',
  headers: new Headers({ host: 'ecs.aliyuncs.com' }),
  body: noBody,
};
const v1Moment = new Date('2016-02-23T12:46:24Z');

/** The example of "Request syntax and signature method V3": RunInstances. */
const v3Headers = {
  host: 'ecs.cn-shanghai.aliyuncs.com',
  'x-acs-action': 'RunInstances',
  'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'x-acs-date': '2023-10-26T10:22:32Z',
  'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
  'x-acs-version': '2014-05-26',
  authorization:
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
};
const v3: SentRequest = {
  method: 'POST',
  path: '/',
  query: 'RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  headers: new Headers(v3Headers),
  body: noBody,
};
const v3Moment = new Date('2023-10-26T10:22:32Z');

const accessKeys = new Map([
  ['testid', 'testsecret'],
  ['YourAccessKeyId', 'YourAccessKeySecret'],
]);

const checkerAt = (now: Date): SignatureChecker => new SignatureChecker(accessKeys, () => now);
const minutes = (moment: Date, count: number): Date => new Date(moment.getTime() + count * 60_000);

async function refusalOf(request: SentRequest, checker: SignatureChecker): Promise<string> {
  const outcome: unknown = await checker.check(request).catch((error: unknown) => error);
  if (!(outcome instanceof ApiError)) return `no refusal but ${String(outcome)}`;
  return `${outcome.status} ${outcome.code}`;
}

function withQuery(request: SentRequest, change: Record<string, string | undefined>): SentRequest {
  const query = new URLSearchParams(request.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  return { ...request, query: query.toString() };
}

function withHeaders(change: Record<string, string | undefined>): SentRequest {
  const headers = new Headers(v3Headers);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return { ...v3, headers };
}

/** A form as pop-core posts it, all of it in the body. */
function signedForm(parameters: Record<string, string>, method = 'POST'): SentRequest {
  const all = new Map(
    Object.entries({
      ...parameters,
      AccessKeyId: 'testid',
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      Timestamp: '2016-02-23T12:46:24Z',
      SignatureNonce: crypto.randomUUID(),
    }),
  );
  const signature = createHmac('sha1', 'testsecret&').update(stringToSignV1(method, all));
  const form = new URLSearchParams([...all, ['Signature', signature.digest('base64')]]);
  return {
    method,
    path: '/',
    query: '',
    headers: new Headers({ 'content-type': formType }),
    body: new TextEncoder().encode(form.toString()),
  };
}

async function signedV3(request: SentRequest, more: string[] = []): Promise<SentRequest> {
  const names = ['host', 'x-acs-date', 'x-acs-signature-nonce', ...more];
  const headers = new Headers(
    Array.from(request.headers.keys(), (name) => [name, request.headers.get(name) ?? '']),
  );
  headers.set('host', 'localhost');
  headers.set('x-acs-date', '2023-10-26T10:22:32Z');
  headers.set('x-acs-signature-nonce', crypto.randomUUID());
  const text = await stringToSignV3({ ...request, headers }, names);
  const signature = createHmac('sha256', 'YourAccessKeySecret').update(text).digest('hex');
  headers.set(
    'authorization',
    `ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=${names.join(';')},Signature=${signature}`,
  );
  return { ...request, headers };
}

it('encodes what RFC 3986 does not reserve for itself, and nothing else', () => {
  expect(percentEncode("aZ09-_.~ *'()!+/=&%\n键😀")).toBe(
    'aZ09-_.~%20%2A%27%28%29%21%2B%2F%3D%26%25%0A%E9%94%AE%F0%9F%98%80',
  );
});

describe('a signature of the first generation', () => {
  it('is that of the document', async () => {
    expect(stringToSignV1('GET', new Map(new URLSearchParams(v1.query)))).toBe(
      'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26',
    );
    await expect(checkerAt(v1Moment).check(v1)).resolves.toBeUndefined();
  });

  it('covers everything that was sent', async () => {
    const changes: Record<string, string | undefined>[] = [
      { Action: 'DescribeKeyPairs' },
      { Format: undefined },
      { SignatureNonce: 'another' },
      { Timestamp: '2016-02-23T12:46:25Z' },
      { RegionId: 'cn-hangzhou' },
      { Signature: 'OLeaidS1JvxuMvnyHOwuJ+uX5qZ=' },
      { Signature: 'no base64!' },
      { Signature: 'AAAA' },
    ];
    for (const change of changes) {
      const refused = await refusalOf(withQuery(v1, change), checkerAt(v1Moment));
      expect(refused, JSON.stringify(change)).toBe('400 SignatureDoesNotMatch');
    }
    expect(await refusalOf({ ...v1, method: 'POST' }, checkerAt(v1Moment))).toBe(
      '400 SignatureDoesNotMatch',
    );
  });

  it('may be in a form, or in query and form together', async () => {
    const form = signedForm({ Action: 'DescribeKeyPairs', KeyPairName: "a *'()!~+ /键" });
    await checkerAt(v1Moment).check(form);
    const [first = '', ...rest] = new TextDecoder().decode(form.body).split('&');
    const split = { ...form, query: first, body: new TextEncoder().encode(rest.join('&')) };
    await checkerAt(v1Moment).check(split);
    const changed = { ...split, query: 'Action=DeleteKeyPairs' };
    expect(await refusalOf(changed, checkerAt(v1Moment))).toBe('400 SignatureDoesNotMatch');
  });

  it('tells what should have been signed, and not with what', async () => {
    const checking = checkerAt(v1Moment).check(withQuery(v1, { Format: 'JSON' }));
    await expect(checking).rejects.toThrow(
      /^Specified signature is not matched with our calculation\. server string to sign is:GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DJSON%26/,
    );
    await expect(checking).rejects.not.toThrow('testsecret');
  });

  it('must be complete', async () => {
    for (const name of [
      'Signature',
      'SignatureMethod',
      'SignatureNonce',
      'SignatureVersion',
      'Timestamp',
    ]) {
      for (const value of [undefined, '']) {
        const refused = await refusalOf(withQuery(v1, { [name]: value }), checkerAt(v1Moment));
        expect(refused, name).toBe('400 IncompleteSignature');
      }
    }
    for (const change of [{ SignatureMethod: 'HMAC-SHA256' }, { SignatureVersion: '2.0' }]) {
      const refused = await refusalOf(withQuery(v1, change), checkerAt(v1Moment));
      expect(refused).toBe('400 IncompleteSignature');
    }
    const unsigned = { ...v1, query: 'Action=DescribeRegions' };
    expect(await refusalOf(unsigned, checkerAt(v1Moment))).toBe('400 MissingAccessKeyId');
  });
});

describe('a signature of the third generation', () => {
  it('is that of the document', async () => {
    await expect(checkerAt(v3Moment).check(v3)).resolves.toBeUndefined();
  });

  it('covers method, path, query, headers and body', async () => {
    const mismatches: SentRequest[] = [
      { ...v3, method: 'GET' },
      { ...v3, path: '/api/' },
      { ...v3, query: `${v3.query}&Amount=2` },
      { ...v3, body: new TextEncoder().encode('Amount=2') },
      withHeaders({ host: 'ecs.cn-beijing.aliyuncs.com' }),
      withHeaders({ 'x-acs-action': 'DeleteKeyPairs' }),
      withHeaders({ 'x-acs-version': undefined }),
      withHeaders({ 'x-acs-signature-nonce': 'another' }),
    ];
    for (const request of mismatches) {
      expect(await refusalOf(request, checkerAt(v3Moment))).toBe('400 SignatureDoesNotMatch');
    }
  });

  it('is the same however the query is encoded', async () => {
    const plain: SentRequest = {
      method: 'GET',
      path: '/',
      query: "Name=*a*&Tag.1.Key=x%20y&Empty=&Tag.10.Key='!()~'",
      headers: new Headers(),
      body: noBody,
    };
    const signed = await signedV3(plain);
    await checkerAt(v3Moment).check(signed);
    const query = 'Tag.10.Key=%27%21%28%29%7e%27&Empty&Name=%2Aa%2a&Tag.1.Key=x+y';
    await checkerAt(v3Moment).check({ ...signed, query });
  });

  it('leaves out no header of the API', async () => {
    const headers = new Headers({ 'x-acs-action': 'DescribeKeyPairs', 'x-other': 'free' });
    const request = { ...v3, headers };
    expect(await refusalOf(await signedV3(request), checkerAt(v3Moment))).toBe(
      '400 IncompleteSignature',
    );
    await checkerAt(v3Moment).check(await signedV3(request, ['x-acs-action']));
  });

  it('must be complete', async () => {
    const whole = v3Headers.authorization;
    const broken: Record<string, string | undefined>[] = [
      { 'x-acs-date': undefined },
      { 'x-acs-signature-nonce': undefined },
      { authorization: 'Basic dGVzdGlkOnRlc3RzZWNyZXQ=' },
      { authorization: whole.replace('SHA256', 'SM3') },
      { authorization: whole.replace(/Credential=[^,]*,/, '') },
      { authorization: whole.replace(/SignedHeaders=[^,]*,/, '') },
      { authorization: whole.replace(/,Signature=.*/, '') },
      { authorization: whole.slice(0, -2) },
      { authorization: whole.replace('host;', '') },
    ];
    for (const change of broken) {
      const refused = await refusalOf(withHeaders(change), checkerAt(v3Moment));
      expect(refused, JSON.stringify(change)).toBe('400 IncompleteSignature');
    }
  });
});

describe.each([
  { generation: 'first', request: v1, moment: v1Moment },
  { generation: 'third', request: v3, moment: v3Moment },
])('a request signed by the $generation generation', ({ request, moment }) => {
  it('is refused for a key that nobody knows', async () => {
    const checker = new SignatureChecker(new Map([['other', 'testsecret']]), () => moment);
    expect(await refusalOf(request, checker)).toBe('404 InvalidAccessKeyId.NotFound');
  });

  it('is refused for another secret', async () => {
    const keys = new Map(Array.from(accessKeys, ([id, secret]) => [id, `${secret}x`]));
    const checker = new SignatureChecker(keys, () => moment);
    expect(await refusalOf(request, checker)).toBe('400 SignatureDoesNotMatch');
  });

  it('may be a quarter of an hour old or early, and no more', async () => {
    for (const off of [-15, 0, 15]) await checkerAt(minutes(moment, off)).check(request);
    for (const off of [-15.1, 15.1, 525_600]) {
      expect(await refusalOf(request, checkerAt(minutes(moment, off)))).toBe(
        '400 InvalidTimeStamp.Expired',
      );
    }
  });

  it('is accepted once, also when it comes again much later', async () => {
    let now = minutes(moment, -15);
    const checker = new SignatureChecker(accessKeys, () => now);
    await checker.check(request);
    for (const off of [-15, 0, 15]) {
      now = minutes(moment, off);
      expect(await refusalOf(request, checker)).toBe('400 SignatureNonceUsed');
    }
  });

  it('cannot be kept from its nonce by somebody without the secret', async () => {
    const checker = checkerAt(moment);
    const forged = { ...request, method: 'PUT' };
    expect(await refusalOf(forged, checker)).toBe('400 SignatureDoesNotMatch');
    await checker.check(request);
  });
});

it('refuses a moment that is none', async () => {
  for (const Timestamp of ['2016-02-23 12:46:24', '2016-13-23T12:46:24Z', '1456231584', 'now']) {
    expect(await refusalOf(withQuery(v1, { Timestamp }), checkerAt(v1Moment)), Timestamp).toBe(
      '400 InvalidTimeStamp.Format',
    );
    const v3Request = withHeaders({ 'x-acs-date': Timestamp });
    expect(await refusalOf(v3Request, checkerAt(v3Moment)), Timestamp).toBe(
      '400 InvalidTimeStamp.Format',
    );
  }
});
