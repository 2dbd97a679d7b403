import { OpenApiUtil } from '@alicloud/openapi-core';
import { describe, expect, it } from 'vitest';
import { writeForm } from '../rules/form';
import { signedHeaders, type Credentials } from './sign';

const now = new Date('2026-01-31T08:07:09.123Z');
const plain: Credentials = { accessKeyId: 'LTAI-test', accessKeySecret: 'sécret/+=' };
const temporary: Credentials = { ...plain, securityToken: 'CAIS/token+with/=chars' };

const forms = [
  '',
  'RegionId=cn-hangzhou&PageSize=50',
  'KeyPairNames=%5B%22%E6%B5%8B%E8%AF%95%22%2C%22b%22%5D&Tag.1.Key=%2A~%21%27%28%29',
  'Tag.1.Value=%F0%9F%94%91%20%26%3D%2B',
  'not a form at all 🔑',
];

const queries = [
  { RegionId: 'cn-hangzhou', PageSize: '50' },
  { 'Tag.10.Key': 'b', 'Tag.1.Key': "*~!'()-_.", 'Tag.1.Value': '', 'Tag.2.Key': 'a b+c&d=e%f/' },
  { KeyPairNames: '["测试","b"]', 'Tag.1.Value': '🔑' },
];

/** Signed by the official SDK. */
function officialAuthorization(
  headers: Record<string, string>,
  query: Record<string, string>,
  credentials: Credentials,
): string {
  const { authorization: _, ...signed } = headers;
  return OpenApiUtil.getAuthorization(
    { method: 'POST', pathname: '/', query, headers: signed } as never,
    'ACS3-HMAC-SHA256',
    headers['x-acs-content-sha256'] ?? '',
    credentials.accessKeyId,
    credentials.accessKeySecret,
  );
}

const ecs = {
  host: 'ecs.cn-beijing.aliyuncs.com',
  path: '/',
  action: 'DescribeKeyPairs',
  version: '2014-05-26',
};
const nonce = '3156853299f313e23d1673dc12e1703d';

describe.each([
  ['an access key', plain],
  ['temporary credentials', temporary],
])('signs as the official SDK does, with %s', (_name, credentials) => {
  it.each(forms)('the form %j', (form) => {
    const request = { ...ecs, query: '', body: Buffer.from(form) };
    const headers = signedHeaders(request, credentials, now, nonce);
    expect(headers['authorization']).toBe(officialAuthorization(headers, {}, credentials));
    expect(headers['x-acs-date']).toBe('2026-01-31T08:07:09Z');
  });

  it.each(queries)('the query of %o', (parameters) => {
    const sorted = Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const request = { ...ecs, query: writeForm(sorted), body: Buffer.alloc(0) };
    const headers = signedHeaders(request, credentials, now, nonce);
    expect(headers['authorization']).toBe(officialAuthorization(headers, parameters, credentials));
    expect(headers).not.toHaveProperty('content-type');
  });
});

it('signs the security token with everything else', () => {
  const request = {
    host: 'localhost:4010',
    path: '/',
    action: 'DescribeRegions',
    version: '2014-05-26',
    query: '',
    body: Buffer.from(''),
  };
  const headers = signedHeaders(request, temporary, now, 'n');
  expect(headers['x-acs-security-token']).toBe(temporary.securityToken);
  expect(headers['authorization']).toContain('x-acs-security-token');
  expect(signedHeaders(request, plain, now, 'n')).not.toHaveProperty('x-acs-security-token');
});
