import { OpenApiUtil } from '@alicloud/openapi-core';
import { expect, it } from 'vitest';
import { signedHeaders } from './sign';
import type { Credentials } from './sign';

const now = new Date('2026-01-31T08:07:09.123Z');
const plain: Credentials = { accessKeyId: 'LTAI-test', accessKeySecret: 'sécret/+=' };
const temporary: Credentials = { ...plain, securityToken: 'CAIS/token+with/=chars' };

const bodies = [
  '',
  'RegionId=cn-hangzhou&PageSize=50',
  'KeyPairNames=%5B%22%E6%B5%8B%E8%AF%95%22%2C%22b%22%5D&Tag.1.Key=%2A~%21%27%28%29',
  'Tag.1.Value=%F0%9F%94%91%20%26%3D%2B',
  'not a form at all 🔑',
];

/** What the official SDK makes of the same headers. */
function officialAuthorization(headers: Record<string, string>, credentials: Credentials): string {
  const { authorization: _, ...signed } = headers;
  return OpenApiUtil.getAuthorization(
    { method: 'POST', pathname: '/', query: {}, headers: signed } as never,
    'ACS3-HMAC-SHA256',
    headers['x-acs-content-sha256'] ?? '',
    credentials.accessKeyId,
    credentials.accessKeySecret,
  );
}

it.each(bodies.flatMap((body) => [plain, temporary].map((credentials) => ({ body, credentials }))))(
  'signs "$body" as the official SDK does',
  ({ body, credentials }) => {
    const headers = signedHeaders(
      {
        host: 'ecs.cn-beijing.aliyuncs.com',
        path: '/',
        action: 'DescribeKeyPairs',
        version: '2014-05-26',
        body: Buffer.from(body),
      },
      credentials,
      now,
      '3156853299f313e23d1673dc12e1703d',
    );
    expect(headers['authorization']).toBe(officialAuthorization(headers, credentials));
    expect(headers['x-acs-date']).toBe('2026-01-31T08:07:09Z');
  },
);

it('signs the security token with everything else', () => {
  const request = {
    host: 'localhost:4010',
    path: '/',
    action: 'DescribeRegions',
    version: '2014-05-26',
    body: Buffer.from(''),
  };
  const headers = signedHeaders(request, temporary, now, 'n');
  expect(headers['x-acs-security-token']).toBe(temporary.securityToken);
  expect(headers['authorization']).toContain('x-acs-security-token');
  expect(signedHeaders(request, plain, now, 'n')).not.toHaveProperty('x-acs-security-token');
});
