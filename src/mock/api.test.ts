import { describe, expect, it } from 'vitest';
import { requestBodyMaxBytes } from '../contract/limits';
import { systemEnv } from './env';
import { client, R, vector, apiSetups } from './testing/mock-client';

const url = 'https://console.test/api/';
const formType = 'application/x-www-form-urlencoded';

const post = (
  body: string | Uint8Array<ArrayBuffer>,
  contentType = formType,
  query = '',
): Request =>
  new Request(url + query, { method: 'POST', body, headers: { 'content-type': contentType } });

describe.each(apiSetups)('the wire on $name', ({ newStore }) => {
  const send = async (
    request: Request,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await client(newStore()).fetch(request);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('takes the action from query, form or header, with GET and POST', async () => {
    const form = `RegionId=${R}&PageSize=7&Format=JSON`;
    const requests = [
      new Request(`${url}?Action=DescribeKeyPairs&${form}`),
      new Request(`${url}?${form}`, { headers: { 'x-acs-action': 'DescribeKeyPairs' } }),
      new Request(`${url}?Action=DescribeKeyPairs&${form}`, { method: 'POST' }),
      new Request(`${url}?${form}`, {
        method: 'POST',
        body: '',
        headers: { 'x-acs-action': 'DescribeKeyPairs', 'content-type': 'application/json' },
      }),
      post(`Action=DescribeKeyPairs&${form}`),
      post(form, `${formType};charset=UTF-8`, '?Action=DescribeKeyPairs'),
      post('PageSize=7&Version=2014-05-26', formType, `?Action=DescribeKeyPairs&RegionId=${R}`),
      post(`Action=DescribeKeyPairs&${form}`, formType, '?Action=DescribeKeyPairs&PageSize=7'),
      new Request('https://ecs.aliyuncs.com', {
        method: 'POST',
        body: form,
        headers: { 'x-acs-action': 'DescribeKeyPairs', 'content-type': formType },
      }),
    ];
    for (const request of requests) {
      expect(await send(request)).toMatchObject({ status: 200, body: { PageSize: 7 } });
    }
  });

  it('rejects an unknown action, even a property name of Object', async () => {
    for (const action of ['DescribeNothing', 'describeKeyPairs', 'constructor', '__proto__']) {
      expect(await send(new Request(`${url}?Action=${action}`)), action).toMatchObject({
        status: 404,
        body: {
          Code: 'InvalidAction.NotFound',
          Message: 'Specified api is not found, please check your url and method.',
        },
      });
    }
    expect(await send(new Request(url))).toMatchObject({
      status: 400,
      body: { Code: 'MissingAction' },
    });
  });

  it('returns errors with a complete body, and responses with their headers', async () => {
    const api = client(newStore());
    const bad = await api.send('DescribeKeyPairs', { RegionId: R, PageSize: 0 });
    const good = await api.send('DescribeKeyPairs', { RegionId: R });
    for (const response of [bad, good]) {
      const text = await response.clone().text();
      expect(text).not.toContain('\n');
      const { RequestId } = (await response.clone().json()) as { RequestId: string };
      expect(RequestId).toMatch(
        /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
      );
      expect(response.headers.get('x-acs-request-id')).toBe(RequestId);
      expect(response.headers.get('content-type')).toBe('application/json;charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    const body = (await bad.json()) as { RequestId: string };
    expect(body).toEqual({
      RequestId: body.RequestId,
      HostId: `ecs.${R}.aliyuncs.com`,
      Code: 'InvalidParameter',
      Message: 'The specified parameter "PageSize" is not valid.',
      Recommend: `https://api.aliyun.com/troubleshoot?q=InvalidParameter&product=Ecs&requestId=${body.RequestId}`,
    });
    expect(bad.status).toBe(400);
    expect(good.status).toBe(200);
  });

  it('rejects other methods, media types and sizes', async () => {
    const query = `?Action=DescribeKeyPairs&RegionId=${R}`;
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await send(new Request(url + query, { method }))).status, method).toBe(405);
    }
    for (const type of ['application/json', 'multipart/form-data', 'text/plain', 'x']) {
      expect(await send(post('PageSize=7', type, query)), type).toMatchObject({
        status: 415,
        body: { Code: 'UnsupportedMediaType' },
      });
    }
    const padded = (bytes: number): Request => post(`X=${'x'.repeat(bytes - 2)}`, formType, query);
    expect((await send(padded(requestBodyMaxBytes))).status).toBe(200);
    expect(await send(padded(requestBodyMaxBytes + 1))).toMatchObject({
      status: 413,
      body: { Code: 'RequestEntityTooLarge' },
    });
  });

  it('rejects invalid encoding, contradictory and too many parameters', async () => {
    const rejected = async (request: Request): Promise<void> =>
      expect(await send(request)).toMatchObject({
        status: 400,
        body: { Code: 'InvalidParameter' },
      });
    const query = `?Action=DescribeKeyPairs&RegionId=${R}`;
    for (const bad of [
      'KeyPairName=%zz',
      '%=a',
      'KeyPairName=%ff%fe',
      'KeyPairName=%',
      'a=%ed%a0%80',
    ]) {
      await rejected(new Request(`${url}${query}&${bad}`));
      await rejected(post(bad, formType, query));
    }
    await rejected(post(new Uint8Array([0x61, 0x3d, 0xff]), formType, query));
    await rejected(new Request(`${url}${query}&RegionId=cn-beijing`));
    await rejected(post('RegionId=cn-beijing', formType, query));
    const flood = Array.from({ length: 10_000 }, (_, index) => `a${index}=`).join('&');
    await rejected(new Request(`${url}${query}&${flood}`));
    expect((await send(post(`RegionId=${R}&&`, formType, query))).status).toBe(200);
  });

  it('decodes plus, percent and all scripts the same in query and form', async () => {
    const api = client(newStore());
    const key = `x y+z%20&=键😀"\\\u2028`;
    const value = encodeURIComponent(key).replaceAll('%20', '+');
    const form = `RegionId=${R}&PublicKeyBody=${encodeURIComponent(vector.line)}&Tag.1.Key=${value}`;
    await api.fetch(post(`${form}&KeyPairName=by-form`, formType, '?Action=ImportKeyPair'));
    await api.fetch(new Request(`${url}?Action=ImportKeyPair&${form}&KeyPairName=by-query`));
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R });
    expect(KeyPairs.KeyPair.map((pair) => pair.Tags.Tag)).toEqual([
      [{ TagKey: key, TagValue: '' }],
      [{ TagKey: key, TagValue: '' }],
    ]);
  });
});

describe('an unexpected error', () => {
  it('becomes an internal error without details', async () => {
    const broken = {
      read: () => Promise.reject(new Error('secret inside')),
      write: () => Promise.reject(new Error('secret inside')),
    };
    const rejected = await client(broken).error('DescribeKeyPairs', { RegionId: R });
    expect(rejected).toMatchObject({
      status: 500,
      Code: 'InternalError',
      Message: 'The request processing has failed due to some unknown error.',
    });
    expect(JSON.stringify(rejected)).not.toContain('secret');
  });

  it('doesn’t prevent IDs in an insecure context', () => {
    const ids = Array.from({ length: 200 }, () => systemEnv().uuid());
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
    }
  });
});
