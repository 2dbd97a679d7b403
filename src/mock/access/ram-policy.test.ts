import { describe, expect, it } from 'vitest';
import { MockApiError } from '../wire/mock-api-error';
import { PolicyError, RamPolicy } from './ram-policy';

const regionId = 'cn-hangzhou';

function policy(...statements: object[]): RamPolicy {
  return RamPolicy.parse(JSON.stringify({ Version: '1', Statement: statements }));
}

const allow = (Action: string | string[], Resource: string | string[] = '*'): object => ({
  Effect: 'Allow',
  Action,
  Resource,
});

function denialOf(
  from: RamPolicy,
  action: string,
  request: Record<string, string> = {},
): string | undefined {
  try {
    from.check(action, new Map(Object.entries({ RegionId: regionId, ...request })));
  } catch (error) {
    if (!(error instanceof MockApiError)) throw error;
    const { AccessDeniedDetail: detail } = error.details as {
      AccessDeniedDetail: Record<string, string>;
    };
    return `${error.status} ${error.code} ${detail['NoPermissionType']} ${detail['AuthAction']}`;
  }
  return undefined;
}

it('allows what a statement covers and denies everything else', () => {
  const some = policy(allow(['ecs:describekeypairs', 'ecs:Import*']));
  expect(denialOf(some, 'DescribeKeyPairs')).toBeUndefined();
  expect(denialOf(some, 'ImportKeyPair')).toBeUndefined();
  expect(denialOf(some, 'DeleteKeyPairs', { KeyPairNames: '["a"]' })).toBe(
    '403 Forbidden.RAM ImplicitDeny ecs:DeleteKeyPairs',
  );
  expect(denialOf(some, 'ListResourceGroups')).toBe(
    '403 NoPermission ImplicitDeny ram:ListResourceGroups',
  );
});

it('denies if any statement denies', () => {
  const most = RamPolicy.all().denying(['ecs:ImportKeyPair', 'ecs:Describe*']);
  expect(denialOf(most, 'ImportKeyPair')).toBe('403 Forbidden.RAM ExplicitDeny ecs:ImportKeyPair');
  expect(denialOf(most, 'DescribeInstances')).toContain('ExplicitDeny ecs:DescribeInstances');
  expect(denialOf(most, 'RebootInstance', { InstanceId: 'i-1' })).toBeUndefined();
});

it('checks the resources', () => {
  const web = policy(
    allow('ecs:DeleteKeyPairs', `acs:ecs:${regionId}:*:keypair/web-*`),
    allow('ecs:AttachKeyPair', ['acs:ecs:*:*:keypair/*', 'acs:ecs:*:*:instance/i-1']),
  );
  expect(denialOf(web, 'DeleteKeyPairs', { KeyPairNames: '["web-1","web-2"]' })).toBeUndefined();
  expect(denialOf(web, 'DeleteKeyPairs', { KeyPairNames: '["web-1","db"]' })).toBeDefined();
  expect(
    denialOf(web, 'DeleteKeyPairs', { RegionId: 'us-west-1', KeyPairNames: '["web-1"]' }),
  ).toBeDefined();
  const attach = { KeyPairName: 'db', InstanceIds: '["i-1"]' };
  expect(denialOf(web, 'AttachKeyPair', attach)).toBeUndefined();
  expect(denialOf(web, 'AttachKeyPair', { ...attach, InstanceIds: '["i-1","i-2"]' })).toBeDefined();
});

it('requires ecs:TagResources to import a key pair with tags', () => {
  const importing = policy(allow('ecs:ImportKeyPair'));
  expect(denialOf(importing, 'ImportKeyPair')).toBeUndefined();
  expect(denialOf(importing, 'ImportKeyPair', { 'Tag.1.Key': 'env' })).toBe(
    '403 Forbidden.RAM ImplicitDeny ecs:TagResources',
  );
});

it('never denies GetCallerIdentity', () => {
  expect(denialOf(policy(), 'GetCallerIdentity')).toBeUndefined();
});

describe('a policy', () => {
  it.each([
    '{',
    '[]',
    '{"Version":"2","Statement":[]}',
    '{"Version":"1","Statement":[{"Effect":"Perhaps","Action":"*","Resource":"*"}]}',
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{}}]}',
  ])('cannot be %s', (text) => {
    expect(() => RamPolicy.parse(text)).toThrow(PolicyError);
  });
});
