import Ecs, * as models from '@alicloud/ecs20140526';
import { $OpenApiUtil, ClientError, ServerError, ThrottlingError } from '@alicloud/openapi-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMock } from './mock-server';
import { vector } from '../testing/mock-client';

const regionId = 'cn-hangzhou';
const accessKeyId = 'LTAI-test';
const accessKeySecret = 'secret-of-the-test';

/** The official SDK, unmodified, with its own mock that checks signatures. */
async function newEcs(
  config: Partial<$OpenApiUtil.Config>,
  headers: Record<string, string> = {},
): Promise<Ecs> {
  const accessKeys = new Map([[accessKeyId, accessKeySecret]]);
  const server = await serveMock({ port: 0, accessKeys });
  onTestFinished(() => server.close());
  return new Ecs(
    new $OpenApiUtil.Config({
      accessKeyId,
      accessKeySecret,
      protocol: 'http',
      endpoint: `127.0.0.1:${server.port}`,
      globalParameters: new $OpenApiUtil.GlobalParameters({ headers }),
      ...config,
    }),
  );
}

async function failureOf(call: Promise<unknown>): Promise<ClientError | ServerError> {
  const failure: unknown = await call.catch((error: unknown) => error);
  if (failure instanceof ClientError || failure instanceof ServerError) return failure;
  if (failure instanceof ThrottlingError) return failure;
  throw new TypeError(`no apiError but ${String(failure)}`);
}

describe.each([
  { generation: '3', config: {} },
  { generation: '1', config: { signatureAlgorithm: 'v2' } },
])('the official SDK with version $generation signatures', ({ config }) => {
  const keyPairsOf = async (
    ecs: Ecs,
    filter: Partial<models.DescribeKeyPairsRequest>,
  ): Promise<models.DescribeKeyPairsResponseBodyKeyPairsKeyPair[]> => {
    const { body } = await ecs.describeKeyPairs(
      new models.DescribeKeyPairsRequest({ regionId, ...filter }),
    );
    return body?.keyPairs?.keyPair ?? [];
  };
  const namesOf = async (
    ecs: Ecs,
    filter: Partial<models.DescribeKeyPairsRequest>,
  ): Promise<(string | undefined)[]> =>
    (await keyPairsOf(ecs, filter)).map(({ keyPairName }) => keyPairName);

  it('supports the whole life cycle of a key pair', async () => {
    const ecs = await newEcs(config);

    const created = await ecs.createKeyPair(
      new models.CreateKeyPairRequest({
        regionId,
        keyPairName: 'sdk-created',
        tag: [new models.CreateKeyPairRequestTag({ key: 'env *', value: '测试 & more' })],
      }),
    );
    expect(created.statusCode).toBe(200);
    expect(created.headers?.['x-acs-request-id']).toBe(created.body?.requestId);
    expect(created.body?.keyPairId).toMatch(/^ssh-[a-z0-9]{20}$/);
    expect(created.body?.privateKeyBody).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);

    const imported = await ecs.importKeyPair(
      new models.ImportKeyPairRequest({
        regionId,
        keyPairName: 'sdk-imported',
        publicKeyBody: `${vector.line} a comment+with*chars`,
      }),
    );
    expect(imported.body?.keyPairFingerPrint).toBe(vector.fingerprint);

    expect(await namesOf(ecs, { keyPairName: 'sdk-created' })).toEqual(['sdk-created']);
    expect(await namesOf(ecs, { keyPairName: 'sdk*' })).toEqual(['sdk-imported', 'sdk-created']);
    expect(await namesOf(ecs, { keyPairName: '*imported' })).toEqual(['sdk-imported']);
    expect(await namesOf(ecs, { keyPairFingerPrint: vector.fingerprint })).toEqual([
      'sdk-imported',
    ]);
    const [found] = await keyPairsOf(ecs, {
      tag: [new models.DescribeKeyPairsRequestTag({ key: 'env *', value: '测试 & more' })],
      includePublicKey: true,
    });
    expect(found).toMatchObject({
      keyPairName: 'sdk-created',
      keyPairFingerPrint: created.body?.keyPairFingerPrint,
      publicKey: expect.stringMatching(/^ssh-rsa AAAA/),
      tags: { tag: [{ tagKey: 'env *', tagValue: '测试 & more' }] },
    });

    const keypair = { regionId, resourceType: 'keypair', resourceId: ['sdk-imported'] };
    await ecs.tagResources(
      new models.TagResourcesRequest({
        ...keypair,
        tag: [new models.TagResourcesRequestTag({ key: 'owner', value: 'ops' })],
      }),
    );
    expect(
      await namesOf(ecs, { tag: [new models.DescribeKeyPairsRequestTag({ key: 'owner' })] }),
    ).toEqual(['sdk-imported']);
    const listed = await ecs.listTagResources(new models.ListTagResourcesRequest(keypair));
    expect(listed.body?.tagResources?.tagResource).toMatchObject([
      { resourceId: 'sdk-imported', resourceType: 'keypair', tagKey: 'owner', tagValue: 'ops' },
    ]);
    await ecs.untagResources(new models.UntagResourcesRequest({ ...keypair, all: true }));
    expect((await keyPairsOf(ecs, { keyPairName: 'sdk-imported' }))[0]?.tags).toBeUndefined();

    const { body: stopped } = await ecs.describeInstances(
      new models.DescribeInstancesRequest({ regionId, status: 'Stopped', pageSize: 100 }),
    );
    const instance = stopped?.instances?.instance?.find(
      ({ OSType, ioOptimized }) => OSType === 'linux' && ioOptimized,
    );
    const binding = {
      regionId,
      keyPairName: 'sdk-created',
      instanceIds: JSON.stringify([instance?.instanceId, 'i-nowhere']),
    };
    const attached = await ecs.attachKeyPair(new models.AttachKeyPairRequest(binding));
    expect(attached.body).toMatchObject({ keyPairName: 'sdk-created' });
    expect(attached.body?.results?.result?.map(({ code }) => code)).toEqual([
      '200',
      'InvalidInstanceId.NotFound',
    ]);
    const keyPairNameOf = async (): Promise<string | undefined> => {
      const instanceIds = JSON.stringify([instance?.instanceId]);
      const { body } = await ecs.describeInstances(
        new models.DescribeInstancesRequest({ regionId, instanceIds }),
      );
      return body?.instances?.instance?.[0]?.keyPairName;
    };
    expect(await keyPairNameOf()).toBe('sdk-created');
    await ecs.detachKeyPair(new models.DetachKeyPairRequest(binding));
    expect(await keyPairNameOf()).toBeUndefined();

    await ecs.deleteKeyPairs(
      new models.DeleteKeyPairsRequest({
        regionId,
        keyPairNames: JSON.stringify(['sdk-created', 'sdk-imported']),
      }),
    );
    expect(await namesOf(ecs, { keyPairName: 'sdk*' })).toEqual([]);
  });

  it('lists regions and joins a resource group', async () => {
    const ecs = await newEcs(config);
    const { body } = await ecs.describeRegions(
      new models.DescribeRegionsRequest({ acceptLanguage: 'en-US' }),
    );
    expect(body?.regions?.region?.find((region) => region.regionId === regionId)).toMatchObject({
      localName: 'China (Hangzhou)',
    });
    const rejected = await failureOf(
      ecs.joinResourceGroup(
        new models.JoinResourceGroupRequest({
          regionId,
          resourceType: 'keypair',
          resourceId: 'web-frontend',
          resourceGroupId: 'rg-nowhere',
        }),
      ),
    );
    expect(rejected).toBeInstanceOf(ClientError);
    expect(rejected).toMatchObject({ statusCode: 404, code: 'InvalidResourceGroup.NotFound' });
  });

  it('throws a ClientError for the caller’s mistakes', async () => {
    const ecs = await newEcs(config);
    const importing = (keyPairName: string, publicKeyBody = vector.line): Promise<unknown> =>
      ecs.importKeyPair(new models.ImportKeyPairRequest({ regionId, keyPairName, publicKeyBody }));
    for (const [call, statusCode, code] of [
      [() => importing('web-frontend'), 400, 'KeyPair.AlreadyExist'],
      [() => importing('1'), 400, 'InvalidKeyPairName.Malformed'],
      [() => importing('good', 'garbage'), 400, 'InvalidPublicKeyBody.Malformed'],
      [() => importing('good', ''), 400, 'MissingParameter'],
      [
        () =>
          ecs.deleteKeyPairs(new models.DeleteKeyPairsRequest({ regionId, keyPairNames: 'bare' })),
        400,
        'InvalidKeyPairNames.ValueNotSupported',
      ],
      [
        () => ecs.describeKeyPairs(new models.DescribeKeyPairsRequest({ regionId: 'cn-nowhere' })),
        404,
        'InvalidRegionId.NotFound',
      ],
      [
        () =>
          ecs.attachKeyPair(
            new models.AttachKeyPairRequest({
              regionId,
              keyPairName: 'nothing',
              instanceIds: '["i-1"]',
            }),
          ),
        400,
        'InvalidKeyPairName.NotFound',
      ],
      [
        () => ecs.describeVpcs(new models.DescribeVpcsRequest({ regionId })),
        404,
        'InvalidAction.NotFound',
      ],
    ] as const) {
      const failure = await failureOf(call());
      expect(failure, code).toBeInstanceOf(ClientError);
      expect(failure).toMatchObject({
        statusCode,
        code,
        requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      });
      expect(failure.message).toContain(`code: ${statusCode}, `);
    }
  });

  it('throws a ServerError and a ThrottlingError for server errors', async () => {
    const ecs = await newEcs(config, {
      'x-mock-switches':
        'fail:DescribeKeyPairs:InternalError:1,fail:DescribeKeyPairs:ServiceUnavailable:1,throttle:DescribeKeyPairs:1:700',
    });
    const describing = (): Promise<unknown> =>
      ecs.describeKeyPairs(new models.DescribeKeyPairsRequest({ regionId }));
    const broken = await failureOf(describing());
    expect(broken).toBeInstanceOf(ServerError);
    expect(broken).toMatchObject({ statusCode: 500, code: 'InternalError' });
    expect(await failureOf(describing())).toMatchObject({ code: 'ServiceUnavailable' });
    const throttled = await failureOf(describing());
    expect(throttled).toBeInstanceOf(ThrottlingError);
    expect(throttled).toMatchObject({ code: 'Throttling.User', retryAfter: 700 });
    await describing();
  });

  it('reports a wrong key and a broken connection', async () => {
    const describing = (ecs: Ecs): Promise<unknown> =>
      ecs.describeKeyPairs(new models.DescribeKeyPairsRequest({ regionId }));
    const forger = await newEcs({ ...config, accessKeySecret: 'another' });
    expect(await failureOf(describing(forger))).toMatchObject({
      statusCode: 400,
      code: 'SignatureDoesNotMatch',
    });
    const stranger = await newEcs({ ...config, accessKeyId: 'LTAI-other' });
    expect(await failureOf(describing(stranger))).toMatchObject({
      statusCode: 404,
      code: 'InvalidAccessKeyId.NotFound',
    });
    const lost = await newEcs(config, { 'x-mock-switches': 'lose-answer:DescribeKeyPairs' });
    await expect(describing(lost)).rejects.toThrow('aborted');
  });

  it('can use a temporary security token', async () => {
    const ecs = await newEcs({ ...config, securityToken: 'CAIS+/=' });
    expect(await namesOf(ecs, { keyPairName: 'web-frontend' })).toEqual(['web-frontend']);
  });
});
