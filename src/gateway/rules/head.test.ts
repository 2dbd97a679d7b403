import { describe, expect, it } from 'vitest';
import { checkBodyKind, checkHost, checkMethod, checkOrigin, splitTarget } from './head';
import type { RequestHead } from './head';
import { GatewayError } from './gateway-error';

const origin = 'http://ecs-1f2e3d4c5b6a.localhost:4173';
const host = 'ecs-1f2e3d4c5b6a.localhost:4173';
const form = 'application/x-www-form-urlencoded';

function head(headers: Record<string, string[]>, method = 'POST'): RequestHead {
  return { method, path: '/api/', query: 'Action=DescribeRegions', headers };
}

function codeOf(check: () => void): string {
  try {
    check();
    return 'allowed';
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.status} ${error.code}`;
  }
}

describe('the host', () => {
  it('is the one that was printed', () => {
    expect(codeOf(() => checkHost(head({ host: [host] }), origin))).toBe('allowed');
  });

  it.each([
    [[]],
    [['evil.example:4173']],
    [['ecs-1f2e3d4c5b6a.localhost']],
    [['ecs-1f2e3d4c5b6a.localhost:4174']],
    [['localhost:4173']],
    [['127.0.0.1:4173']],
    [['x.ecs-1f2e3d4c5b6a.localhost:4173']],
    [['file:x']],
    [['']],
    [[host, host]],
    [[host, 'evil.example']],
  ])('is not %j', (hosts) => {
    expect(codeOf(() => checkHost(head({ host: hosts }), origin))).toBe('403 Gateway.ForeignHost');
  });
});

describe('the origin', () => {
  it('is the page that the gateway serves', () => {
    const headers = { origin: [origin], 'sec-fetch-site': ['same-origin'] };
    expect(codeOf(() => checkOrigin(head(headers), origin, true))).toBe('allowed');
    expect(codeOf(() => checkOrigin(head({ origin: [origin] }), origin, true))).toBe('allowed');
    expect(codeOf(() => checkOrigin(head({}, 'GET'), origin, false))).toBe('allowed');
  });

  it.each([
    {},
    { origin: ['null'] },
    { origin: ['http://127.0.0.1:4173'] },
    { origin: [`${origin}0`] },
    { origin: ['https://ecs-1f2e3d4c5b6a.localhost:4173'] },
    { origin: [origin, origin] },
    { origin: [origin, 'http://evil.example'] },
    { origin: [origin], 'sec-fetch-site': ['same-site'] },
    { origin: [origin], 'sec-fetch-site': ['cross-site'] },
    { origin: [origin], 'sec-fetch-site': ['none'] },
    { origin: [origin], 'sec-fetch-site': ['same-origin', 'cross-site'] },
  ])('is not that of %j', (headers) => {
    expect(codeOf(() => checkOrigin(head(headers), origin, true))).toBe(
      '403 Gateway.ForeignOrigin',
    );
  });

  it('of a GET may be missing but not another', () => {
    for (const headers of [
      { origin: ['http://evil.example'] },
      { origin: [origin, origin] },
      { 'sec-fetch-site': ['none'] },
    ]) {
      expect(codeOf(() => checkOrigin(head(headers, 'GET'), origin, false))).toBe(
        '403 Gateway.ForeignOrigin',
      );
    }
  });
});

it.each(['GET', 'PUT', 'OPTIONS', 'HEAD', 'post'])('the method is not %s', (method) => {
  expect(codeOf(() => checkMethod(head({}, method), 'POST'))).toBe('405 Gateway.MethodNotAllowed');
});

describe('the body', () => {
  it.each([
    [{ 'content-type': [form] }],
    [{ 'content-type': [`${form};charset=UTF-8`] }],
    [{ 'content-type': [`${form}; charset=utf-8`], 'content-length': ['65536'] }],
  ])('may be announced by %j', (headers) => {
    expect(codeOf(() => checkBodyKind(head(headers)))).toBe('allowed');
  });

  it.each([
    [{}],
    [{ 'content-type': ['application/json'] }],
    [{ 'content-type': ['text/plain'] }],
    [{ 'content-type': [`multipart/form-data; boundary=x`] }],
    [{ 'content-type': [`${form}; charset=gbk`] }],
    [{ 'content-type': [form, form] }],
  ])('is refused with %j', (headers) => {
    expect(codeOf(() => checkBodyKind(head(headers)))).toBe('415 Gateway.MediaType');
  });

  it('is refused when it is announced to be longer than 64 KiB', () => {
    const headers = { 'content-type': [form], 'content-length': ['65537'] };
    expect(codeOf(() => checkBodyKind(head(headers)))).toBe('413 Gateway.TooLong');
  });
});

describe('the target', () => {
  it('is split at the first question mark', () => {
    expect(splitTarget('/api/?Action=a?b')).toEqual({ path: '/api/', query: 'Action=a?b' });
    expect(splitTarget('/api/')).toEqual({ path: '/api/', query: '' });
  });

  it.each(['http://evil.example/api/', '//evil.example/api/', '*', 'api/', ''])(
    'is not %j',
    (target) => {
      expect(codeOf(() => splitTarget(target))).toBe('400 Gateway.BadQuery');
    },
  );
});
