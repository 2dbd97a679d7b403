import { describe, expect, it } from 'vitest';
import type { Env } from '../env';
import { client, R, vector, apiSetups } from '../testing/mock-client';
import type { Client } from '../testing/mock-client';

describe.each(apiSetups)('DescribeKeyPairs on $name', ({ newStore }) => {
  const total = async (api: Client, filter: object): Promise<number> =>
    (await api.ok('DescribeKeyPairs', { RegionId: R, ...filter })).TotalCount;

  it('returns an empty list if there are none', async () => {
    const response = await client(newStore()).sent('DescribeKeyPairs', { RegionId: R });
    expect(response).toEqual({
      RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      PageNumber: 1,
      PageSize: 10,
      TotalCount: 0,
      KeyPairs: { KeyPair: [] },
    });
  });

  it('filters by exact name or with wildcards', async () => {
    const api = client(newStore());
    await api.importAll(R, ['SshKey', 'mySshKey', 'SshKey2', 'mySshKey2', 'sshkey']);
    const named = async (KeyPairName: string): Promise<string[]> =>
      (await api.names({ RegionId: R, KeyPairName })).toSorted();
    expect(await named('nobody')).toEqual([]);
    expect(await named('SshKey')).toEqual(['SshKey']);
    expect(await named('*SshKey*')).toEqual(['SshKey', 'SshKey2', 'mySshKey', 'mySshKey2']);
    expect(await named('Ssh*')).toEqual(['SshKey', 'SshKey2']);
    expect(await named('*Key')).toEqual(['SshKey', 'mySshKey']);
    expect((await named('*')).length).toBe(5);
    expect((await named('**')).length).toBe(5);
    expect(await named('S*Key')).toEqual([]);
    expect(await named('Ssh.ey')).toEqual([]);
  });

  it('lists public keys and fingerprints in the forms set by switches', async () => {
    const store = newStore();
    await client(store).importAll(R, ['web']);
    const [, base64] = vector.line.split(' ');
    const listed = async (env: Partial<Env>) => {
      const api = client(store, env);
      const { KeyPairs } = await api.sent('DescribeKeyPairs', {
        RegionId: R,
        IncludePublicKey: true,
      });
      return KeyPairs.KeyPair[0];
    };
    for (const [publicKeyForm, expected] of [
      ['newline', `\n${vector.line}`],
      ['base64', base64],
      ['rfc4716', expect.stringMatching(/^---- BEGIN SSH2 PUBLIC KEY ----\n/)],
      ['masked', 'ssh-rsa****'],
      ['absent', undefined],
    ] as const) {
      expect((await listed({ publicKeyForm }))?.PublicKey, publicKeyForm).toEqual(expected);
    }
    for (const [fingerprintForm, expected] of [
      ['colons', vector.fingerprint.toUpperCase().match(/../g)?.join(':')],
      ['masked', `${vector.fingerprint.slice(0, 20)}****`],
      ['absent', undefined],
    ] as const) {
      expect((await listed({ fingerprintForm }))?.KeyPairFingerPrint).toBe(expected);
    }
  });

  it('shows every write, however often it was read before', async () => {
    const store = newStore();
    const api = client(store);
    const list = async (): Promise<string[]> => {
      const request = { RegionId: R, PageSize: 50 };
      await api.ok('DescribeKeyPairs', { ...request, KeyPairName: 'nobody' });
      const responses = [
        await api.ok('DescribeKeyPairs', request),
        await api.ok('DescribeKeyPairs', request),
      ];
      const [first, second] = responses.map(({ KeyPairs }) => KeyPairs.KeyPair);
      expect(second).toEqual(first);
      return (first ?? []).map(({ KeyPairName, ResourceGroupId, Tags }) =>
        [KeyPairName, ResourceGroupId, ...(Tags?.Tag ?? []).map(({ TagKey }) => TagKey)].join(' '),
      );
    };
    const web = { RegionId: R, ResourceType: 'keypair', ResourceId: ['web'] };
    const group = 'rg-aek2hgw7tyjc4pq';
    expect(await list()).toEqual([]);
    await api.importAll(R, ['web']);
    expect(await list()).toEqual(['web ']);
    await api.ok('TagResources', { ...web, Tag: [{ Key: 'env', Value: '' }] });
    expect(await list()).toEqual(['web  env']);
    await api.ok('JoinResourceGroup', {
      RegionId: R,
      ResourceType: 'keypair',
      ResourceId: 'web',
      ResourceGroupId: group,
    });
    expect(await list()).toEqual([`web ${group} env`]);
    await api.ok('UntagResources', { ...web, All: true });
    expect(await list()).toEqual([`web ${group}`]);
    await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'ops' });
    expect((await list()).toSorted()).toEqual(['ops ', `web ${group}`]);
    await api.error('ImportKeyPair', {
      RegionId: R,
      KeyPairName: 'ops',
      PublicKeyBody: vector.line,
    });
    expect(await list()).toHaveLength(2);
    await api.ok('DeleteKeyPairs', { RegionId: R, KeyPairNames: ['web'] });
    expect(await list()).toEqual(['ops ']);
    await store.reset();
    expect(await list()).toEqual([]);
  });

  it('filters by fingerprint with or without colons, ignoring case', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web']);
    const colons = vector.fingerprint.match(/../g)?.join(':') ?? '';
    for (const fingerprint of [vector.fingerprint, colons, colons.toUpperCase()]) {
      expect(await total(api, { KeyPairFingerPrint: fingerprint })).toBe(1);
    }
    expect(await total(api, { KeyPairFingerPrint: `${vector.fingerprint}_fake` })).toBe(0);
    expect(await total(api, { KeyPairFingerPrint: vector.fingerprint.slice(0, 31) })).toBe(0);
  });

  it('requires every tag of the filter to match', async () => {
    const api = client(newStore());
    await api.ok('ImportKeyPair', {
      RegionId: R,
      KeyPairName: 'web',
      PublicKeyBody: vector.line,
      Tag: [
        { Key: 'env', Value: 'prod' },
        { Key: 'team', Value: 'a' },
      ],
    });
    const tagged = (...Tag: { Key: string; Value?: string }[]): Promise<number> =>
      total(api, { Tag });
    expect(await tagged({ Key: 'env', Value: 'prod' })).toBe(1);
    expect(await tagged({ Key: 'env', Value: 'prod' }, { Key: 'team', Value: 'a' })).toBe(1);
    expect(await tagged({ Key: 'env', Value: 'prod' }, { Key: 'team', Value: 'b' })).toBe(0);
    expect(await tagged({ Key: 'env', Value: 'Prod' })).toBe(0);
    expect(await tagged({ Key: 'env' })).toBe(1);
    expect(await tagged({ Key: 'constructor' })).toBe(0);
    const Tag = Array.from({ length: 21 }, (_, index) => ({ Key: `k${index}` }));
    expect((await api.error('DescribeKeyPairs', { RegionId: R, Tag })).Code).toBe(
      'InvalidTagCount',
    );
  });

  it('filters by resource group', async () => {
    const api = client(newStore());
    const filter = (ResourceGroupId: string): Promise<string[]> =>
      api.names({ RegionId: 'cn-beijing', ResourceGroupId });
    expect(await filter('rg-aek2hgw7tyjc4pq')).toEqual(['etl-worker']);
    expect(await filter('rg-aek2hgw7tyjc4pq_fake')).toEqual([]);
  });

  it('returns pages', async () => {
    const api = client(newStore());
    await api.importAll(
      R,
      Array.from({ length: 12 }, (_, index) => `key-${index}`),
    );
    for (const bad of ['0', '51', '-1', 'abc', '1.5', '1e1', '0x10', ' 5', '99999999999']) {
      for (const name of ['PageSize', 'PageNumber']) {
        if (name === 'PageNumber' && bad === '51') continue;
        expect(
          await api.error('DescribeKeyPairs', { RegionId: R, [name]: bad }),
          `${name}=${bad}`,
        ).toMatchObject({
          status: 400,
          Code: 'InvalidParameter',
          Message: `The specified parameter "${name}" is not valid.`,
        });
      }
    }
    const page = (PageNumber: number, PageSize: number): Promise<string[]> =>
      api.names({ RegionId: R, PageNumber, PageSize });
    const all = await page(1, 50);
    expect(all.length).toBe(12);
    expect(await api.ok('DescribeKeyPairs', { RegionId: R })).toMatchObject({ PageSize: 10 });
    expect(await page(1, 5)).toEqual(all.slice(0, 5));
    expect(await page(3, 5)).toEqual(all.slice(10));
    const beyond = await api.ok('DescribeKeyPairs', { RegionId: R, PageNumber: 999_999_999 });
    expect(beyond).toMatchObject({ TotalCount: 12, PageNumber: 999_999_999 });
    expect(beyond.KeyPairs.KeyPair).toEqual([]);
  });

  it('returns the public key only on request', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web']);
    const publicKeys = async (request: object): Promise<unknown> => {
      const response = await api.ok('DescribeKeyPairs', { RegionId: R, ...request });
      return response.KeyPairs.KeyPair[0];
    };
    expect(await publicKeys({})).not.toHaveProperty('PublicKey');
    expect(await publicKeys({ IncludePublicKey: 'false' })).not.toHaveProperty('PublicKey');
    expect(await publicKeys({ IncludePublicKey: 'True' })).toHaveProperty('PublicKey', vector.line);
    const rejected = await api.error('DescribeKeyPairs', { RegionId: R, IncludePublicKey: '1' });
    expect(rejected.Code).toBe('InvalidParameter');
  });

  it('returns the creation time in UTC minutes, newest first, and no KeyPairId', async () => {
    let now = new Date('2018-11-27T08:33:59.999Z');
    const api = client(newStore(), { now: () => now });
    await api.importAll(R, ['older']);
    now = new Date('2018-11-27T08:34:00.000Z');
    await api.importAll(R, ['b-newer', 'a-newer']);
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R });
    expect(KeyPairs.KeyPair).toEqual(
      [
        ['a-newer', '2018-11-27T08:34Z'],
        ['b-newer', '2018-11-27T08:34Z'],
        ['older', '2018-11-27T08:33Z'],
      ].map(([KeyPairName, CreationTime]) => ({
        KeyPairName,
        CreationTime,
        KeyPairFingerPrint: vector.fingerprint,
        ResourceGroupId: '',
        Tags: { Tag: [] },
      })),
    );
  });

  it('lists only the requested region', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web']);
    expect(await api.names({ RegionId: 'us-east-1' })).toEqual([]);
    expect(await api.error('DescribeKeyPairs', {})).toMatchObject({
      status: 400,
      Code: 'MissingParameter',
    });
    expect(await api.error('DescribeKeyPairs', { RegionId: 'CN-HANGZHOU' })).toMatchObject({
      status: 404,
      Code: 'InvalidRegionId.NotFound',
      Message: 'The specified RegionId does not exist.',
    });
  });
});
