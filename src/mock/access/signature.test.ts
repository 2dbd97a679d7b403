import { describe, expect, it } from 'vitest';
import type { SentRequest } from '../wire/request';
import { percentEncode, stringToSignV1 } from './signature-claim';
import { SignatureChecker } from './signature';
import {
  accessKeys,
  checkerAt,
  errorOf,
  minutes,
  noBody,
  signedForm,
  signedV3,
  v1,
  v1Moment,
  v3,
  v3Headers,
  v3Moment,
  withHeaders,
  withQuery,
} from '../testing/signed-requests';

it('encodes all but the unreserved characters of RFC 3986', () => {
  expect(percentEncode("aZ09-_.~ *'()!+/=&%\n键😀")).toBe(
    'aZ09-_.~%20%2A%27%28%29%21%2B%2F%3D%26%25%0A%E9%94%AE%F0%9F%98%80',
  );
});

describe('a version 1 signature', () => {
  it('matches the documented example', async () => {
    expect(stringToSignV1('GET', new Map(new URLSearchParams(v1.query)))).toBe(
      'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26',
    );
    await expect(checkerAt(v1Moment).check(v1)).resolves.toBeUndefined();
  });

  it('covers the whole request', async () => {
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
      const rejected = await errorOf(withQuery(v1, change), checkerAt(v1Moment));
      expect(rejected, JSON.stringify(change)).toBe('400 SignatureDoesNotMatch');
    }
    expect(await errorOf({ ...v1, method: 'POST' }, checkerAt(v1Moment))).toBe(
      '400 SignatureDoesNotMatch',
    );
  });

  it('can be in a form, or in query and form', async () => {
    const form = signedForm({ Action: 'DescribeKeyPairs', KeyPairName: "a *'()!~+ /键" });
    await checkerAt(v1Moment).check(form);
    const [first = '', ...rest] = new TextDecoder().decode(form.body).split('&');
    const split = { ...form, query: first, body: new TextEncoder().encode(rest.join('&')) };
    await checkerAt(v1Moment).check(split);
    const changed = { ...split, query: 'Action=DeleteKeyPairs' };
    expect(await errorOf(changed, checkerAt(v1Moment))).toBe('400 SignatureDoesNotMatch');
  });

  it('reports the string to sign, but not the secret', async () => {
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
        const rejected = await errorOf(withQuery(v1, { [name]: value }), checkerAt(v1Moment));
        expect(rejected, name).toBe('400 IncompleteSignature');
      }
    }
    for (const change of [{ SignatureMethod: 'HMAC-SHA256' }, { SignatureVersion: '2.0' }]) {
      const rejected = await errorOf(withQuery(v1, change), checkerAt(v1Moment));
      expect(rejected).toBe('400 IncompleteSignature');
    }
    const unsigned = { ...v1, query: 'Action=DescribeRegions' };
    expect(await errorOf(unsigned, checkerAt(v1Moment))).toBe('400 MissingAccessKeyId');
  });
});

describe('a version 3 signature', () => {
  it('matches the documented example', async () => {
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
      expect(await errorOf(request, checkerAt(v3Moment))).toBe('400 SignatureDoesNotMatch');
    }
  });

  it('doesn’t depend on the query’s encoding', async () => {
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

  it('must cover all API headers', async () => {
    const headers = new Headers({ 'x-acs-action': 'DescribeKeyPairs', 'x-other': 'free' });
    const request = { ...v3, headers };
    expect(await errorOf(await signedV3(request), checkerAt(v3Moment))).toBe(
      '400 IncompleteSignature',
    );
    await checkerAt(v3Moment).check(await signedV3(request, ['x-acs-action']));
  });

  it('can name headers in upper case', async () => {
    const { headers, ...signed } = await signedV3(
      { ...v3, headers: new Headers({ 'user-agent': 'A' }) },
      ['User-Agent'],
    );
    // As over HTTP: unlike `Headers`, it finds only names in lower case.
    const inLowerCase = new Map(Array.from(headers.keys(), (name) => [name, headers.get(name)]));
    await checkerAt(v3Moment).check({
      ...signed,
      headers: { get: (name) => inLowerCase.get(name) ?? null, keys: () => inLowerCase.keys() },
    });
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
      const rejected = await errorOf(withHeaders(change), checkerAt(v3Moment));
      expect(rejected, JSON.stringify(change)).toBe('400 IncompleteSignature');
    }
  });
});

describe.each([
  { generation: '1', request: v1, moment: v1Moment },
  { generation: '3', request: v3, moment: v3Moment },
])('a request with a version $generation signature', ({ request, moment }) => {
  it('is rejected for an unknown key', async () => {
    const checker = new SignatureChecker(new Map([['other', 'testsecret']]), () => moment);
    expect(await errorOf(request, checker)).toBe('404 InvalidAccessKeyId.NotFound');
  });

  it('is rejected for a wrong secret', async () => {
    const keys = new Map(Array.from(accessKeys, ([id, secret]) => [id, `${secret}x`]));
    const checker = new SignatureChecker(keys, () => moment);
    expect(await errorOf(request, checker)).toBe('400 SignatureDoesNotMatch');
  });

  it('can be up to 15 minutes old or early', async () => {
    for (const off of [-15, 0, 15]) await checkerAt(minutes(moment, off)).check(request);
    for (const off of [-15.1, 15.1, 525_600]) {
      expect(await errorOf(request, checkerAt(minutes(moment, off)))).toBe(
        '400 InvalidTimeStamp.Expired',
      );
    }
  });

  it('is accepted once, even if repeated much later', async () => {
    let now = minutes(moment, -15);
    const checker = new SignatureChecker(accessKeys, () => now);
    await checker.check(request);
    for (const off of [-15, 0, 15]) {
      now = minutes(moment, off);
      expect(await errorOf(request, checker)).toBe('400 SignatureNonceUsed');
    }
  });

  it('can’t lose its nonce to a request without the secret', async () => {
    const checker = checkerAt(moment);
    const forged = { ...request, method: 'PUT' };
    expect(await errorOf(forged, checker)).toBe('400 SignatureDoesNotMatch');
    await checker.check(request);
  });
});

it('rejects an invalid timestamp', async () => {
  for (const Timestamp of ['2016-02-23 12:46:24', '2016-13-23T12:46:24Z', '1456231584', 'now']) {
    expect(await errorOf(withQuery(v1, { Timestamp }), checkerAt(v1Moment)), Timestamp).toBe(
      '400 InvalidTimeStamp.Format',
    );
    const v3Request = withHeaders({ 'x-acs-date': Timestamp });
    expect(await errorOf(v3Request, checkerAt(v3Moment)), Timestamp).toBe(
      '400 InvalidTimeStamp.Format',
    );
  }
});
