import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WireResponseOf } from '../../src/contract/action';
import type { Actions } from '../../src/contract/actions';
import { openAccount } from '../../src/gateway/node';
import { teamOptions } from '../../src/gateway/team/options';
import { startTeamGateway } from '../../src/gateway/team/team';
import { send, signIn } from '../../src/gateway/testing/gateway';
import { RamPolicy, serveMock } from '../../src/mock/http/mock-server';
import { vector } from '../../src/mock/testing/mock-client';

// A client, the gateway, and the mock, which verifies the gateway's signatures.

const RegionId = 'cn-hangzhou';
const tagKey = "环境 é+&=%*~!'()";
const tagValue = "pröd *~!'() 王🔑";
const KeyPairName = 'gw-测试-a';

interface Reply {
  readonly status: number;
  readonly [field: string]: unknown;
}

type Call = (action: string, parameters?: Record<string, string>) => Promise<Reply>;

interface Chain {
  readonly call: Call;
}

async function startChain(
  keys: { id?: string; secret?: string; token?: string } = {},
  policy = RamPolicy.all(),
): Promise<Chain> {
  const mock = await serveMock({
    port: 0,
    accessKeys: new Map([['testid', 'testsecret']]),
    policy,
  });
  onTestFinished(() => mock.close());
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_ID', keys.id ?? 'testid');
  vi.stubEnv('ALIBABA_CLOUD_ACCESS_KEY_SECRET', keys.secret ?? 'testsecret');
  vi.stubEnv('ALIBABA_CLOUD_SECURITY_TOKEN', keys.token);
  onTestFinished(() => void vi.unstubAllEnvs());
  const account = await openAccount({
    base: '/',
    port: 0,
    readOnly: false,
    network: 'public',
    endpoint: new URL(mock.url),
    allowRoot: false,
    plainHost: true,
    onAuditFailure: () => undefined,
  });
  const page = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(page, '_headers'), '/*\n');
  const gateway = await account.serve(page);
  onTestFinished(() => gateway.close());
  onTestFinished(() => rmSync(page, { recursive: true }));
  const cookie = await signIn(gateway.newSignInLink());
  const { origin, host } = new URL(gateway.newSignInLink());
  return {
    async call(action, parameters = {}) {
      const body = new URLSearchParams(parameters).toString();
      const reply = await send(gateway.port, 'POST', `/api/?Action=${action}`, body, {
        host,
        origin,
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
      });
      return { ...(JSON.parse(reply.body.toString()) as object), status: reply.status };
    },
  };
}

describe('signed by the gateway and checked by the mock', () => {
  let call: Call;

  beforeEach(async () => {
    ({ call } = await startChain());
  });

  it('every action works, whatever is in its parameters', async () => {
    const ok = async (action: string, parameters?: Record<string, string>): Promise<Reply> => {
      const reply = await call(action, parameters);
      expect(reply, action).toMatchObject({ status: 200, RequestId: expect.any(String) as string });
      return reply;
    };
    const keypair = { RegionId, ResourceType: 'keypair', 'ResourceId.1': KeyPairName };
    expect(await ok('GetCallerIdentity')).toMatchObject({ IdentityType: 'RAMUser' });
    await ok('DescribeRegions', { AcceptLanguage: 'zh-CN' });
    await ok('ListResourceGroups', { PageNumber: '1', PageSize: '100' });
    await ok('ImportKeyPair', {
      RegionId,
      KeyPairName,
      PublicKeyBody: `${vector.line} me@büro *~!'()`,
      'Tag.1.Key': tagKey,
      'Tag.1.Value': tagValue,
      'Tag.2.Key': 'k2',
      'Tag.2.Value': '',
    });
    const tag = { TagKey: tagKey, TagValue: tagValue };
    expect(
      await ok('DescribeKeyPairs', {
        RegionId,
        KeyPairName: 'gw-测试*',
        'Tag.1.Key': tagKey,
        'Tag.1.Value': tagValue,
        IncludePublicKey: 'true',
      }),
    ).toMatchObject({
      KeyPairs: {
        KeyPair: [{ KeyPairName, Tags: { Tag: expect.arrayContaining([tag]) as object[] } }],
      },
    });
    await ok('TagResources', { ...keypair, 'Tag.1.Key': 'owner', 'Tag.1.Value': '王🔑' });
    await ok('UntagResources', { ...keypair, 'TagKey.1': 'owner', 'TagKey.2': tagKey });
    const { Instances } = await ok('DescribeInstances', {
      RegionId,
      MaxResults: '100',
      IoOptimized: 'true',
      Status: 'Running',
    });
    const { Instance } = Instances as WireResponseOf<Actions['DescribeInstances']>['Instances'];
    const InstanceId =
      Instance.find(
        ({ OSType, OperationLocks }) =>
          OSType === 'linux' && (OperationLocks?.LockReason ?? []).length === 0,
      )?.InstanceId ?? '';
    const binding = { RegionId, KeyPairName, InstanceIds: JSON.stringify([InstanceId]) };
    expect(await ok('AttachKeyPair', binding)).toMatchObject({ TotalCount: 1, FailCount: 0 });
    await ok('RebootInstance', { RegionId, InstanceId });
    await ok('DetachKeyPair', binding);
    await ok('DeleteKeyPairs', {
      RegionId,
      KeyPairNames: JSON.stringify([KeyPairName, 'gone "x"']),
    });
    expect(await ok('DescribeKeyPairs', { RegionId, KeyPairName })).toMatchObject({
      TotalCount: 0,
    });
  });

  it('a refusal comes through with its details', async () => {
    expect(
      await call('AttachKeyPair', { RegionId, KeyPairName: 'nobody', InstanceIds: '["i-1"]' }),
    ).toMatchObject({ status: 400, Code: 'InvalidKeyPairName.NotFound' });
  });
});

it('signs with a security token', async () => {
  const { call } = await startChain({ token: 'CAIS/token+with/=chars' });
  expect((await call('DescribeRegions')).status).toBe(200);
});

it('does not start with a wrong secret or an unknown key', async () => {
  await expect(startChain({ secret: 'wrong' })).rejects.toThrow('(SignatureDoesNotMatch)');
  await expect(startChain({ id: 'other' })).rejects.toThrow('(InvalidAccessKeyId.NotFound)');
});

describe('what RAM refuses is passed on', () => {
  const tag = { 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' };
  const tagged = { RegionId, ResourceType: 'keypair', 'ResourceId.1': 'web-frontend' };
  const keyPair = { RegionId, KeyPairName: 'web-frontend' };
  const imported = { RegionId, KeyPairName: 'a', PublicKeyBody: vector.line };
  const InstanceIds = '["i-bp1shopweb00000000001"]';

  it.each<[denied: string, action: string, parameters: Record<string, string>]>([
    ['ecs:ImportKeyPair', 'ImportKeyPair', imported],
    ['ecs:TagResources', 'ImportKeyPair', { ...imported, ...tag }],
    ['ecs:AttachKeyPair', 'AttachKeyPair', { ...keyPair, InstanceIds }],
    ['ecs:DetachKeyPair', 'DetachKeyPair', { ...keyPair, InstanceIds }],
    ['ecs:DeleteKeyPairs', 'DeleteKeyPairs', { RegionId, KeyPairNames: '["web-frontend"]' }],
    ['ecs:TagResources', 'TagResources', { ...tagged, ...tag }],
    ['ecs:UntagResources', 'UntagResources', { ...tagged, 'TagKey.1': 'env' }],
    ['ecs:RebootInstance', 'RebootInstance', { RegionId, InstanceId: 'i-bp1shopweb00000000001' }],
  ])('%s for %s', async (AuthAction, action, parameters) => {
    const { call } = await startChain({}, RamPolicy.all().denying([AuthAction]));
    expect(await call(action, parameters)).toMatchObject({
      status: 403,
      Code: 'Forbidden.RAM',
      AccessDeniedDetail: { AuthAction, NoPermissionType: 'ExplicitDeny' },
    });
  });
});

describe('a team whose people have roles of their own', () => {
  const idToken = (claims: object): string =>
    `eyJhbGciOiJub25lIn0.${btoa(JSON.stringify(claims))}.`;

  async function startTeam(): Promise<(token: string, action: string) => Promise<Reply>> {
    const accessKeys = new Map([['testid', 'testsecret']]);
    const mock = await serveMock({ port: 0, accessKeys });
    onTestFinished(() => mock.close());
    const options = teamOptions({
      GATEWAY_ORIGIN: 'https://keys.example.com',
      GATEWAY_HOST: '127.0.0.1',
      GATEWAY_PORT: '0',
      GATEWAY_ENDPOINT: mock.url,
      GATEWAY_ROLE_ARN: 'acs:ram::1234567890123456:role/key-pairs',
      GATEWAY_OIDC_PROVIDER_ARN: 'acs:ram::1234567890123456:oidc-provider/corp',
    });
    const server = await startTeamGateway(options, () => undefined);
    onTestFinished(() => server.close());
    return async (token, action) => {
      const reply = await send(server.port, 'POST', `/api/?Action=${action}`, '', {
        host: 'keys.example.com',
        origin: 'https://keys.example.com',
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-email': 'alice@example.com',
        authorization: `Bearer ${token}`,
      });
      return { ...(JSON.parse(reply.body.toString()) as object), status: reply.status };
    };
  }

  it('get credentials for their ID tokens', async () => {
    const call = await startTeam();
    expect((await call(idToken({ sub: 'alice' }), 'DescribeRegions')).status).toBe(200);
    expect(await call(idToken({ exp: 1 }), 'DescribeRegions')).toMatchObject({
      status: 401,
      Code: 'Gateway.SignInRequired',
    });
  });
});
