import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keyPairsPerRegion } from '../../contract/limits';
import { NewKeyPair } from '../../keys/private-key/new-key-pair';
import { applyDataSwitches } from '../switches/data-switches';
import { parseSwitches } from '../switches/parse-switches';
import { client, emptySeed, R, vector, apiSetups } from '../testing/mock-client';

// Generating a key takes 50 ms, or many times that on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `key-${index}`);

/** MD5 of the OpenSSH blob that belongs to a private key, computed without our own code. */
function fingerprintOfPem(pem: string): string {
  const jwk = createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' });
  const field = (bytes: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const number = (text: string | undefined): Buffer => {
    const bytes = Buffer.from(text ?? '', 'base64url');
    return field((bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));
  };
  const blob = Buffer.concat([field(Buffer.from('ssh-rsa')), number(jwk.e), number(jwk.n)]);
  return createHash('md5').update(blob).digest('hex');
}

describe.each(apiSetups)('CreateKeyPair on $name', ({ newStore }) => {
  it('returns a PEM private key, 32 hex digits and an ID', async () => {
    const response = await client(newStore()).ok('CreateKeyPair', {
      RegionId: R,
      KeyPairName: 'tf_testacc123',
    });
    expect(response.PrivateKeyBody).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(response.KeyPairFingerPrint).toMatch(/^[0-9a-f]{32}$/);
    expect(response.KeyPairId).toMatch(/^ssh-bp[0-9a-z]{18}$/);
    expect(response.KeyPairName).toBe('tf_testacc123');
    expect(response.RequestId).toMatch(/^[0-9A-F-]{36}$/);
  });

  it('returns different keys that match their fingerprints', async () => {
    const api = client(newStore());
    const one = await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'one' });
    const two = await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'two' });
    expect(one.PrivateKeyBody).not.toBe(two.PrivateKeyBody);
    expect(one.KeyPairFingerPrint).not.toBe(two.KeyPairFingerPrint);
    expect(one.KeyPairId).not.toBe(two.KeyPairId);
    expect(fingerprintOfPem(one.PrivateKeyBody)).toBe(one.KeyPairFingerPrint);
    expect(fingerprintOfPem(two.PrivateKeyBody)).toBe(two.KeyPairFingerPrint);
  });

  it('wipes the private key after the response', async () => {
    const wipe = vi.spyOn(NewKeyPair.prototype, 'wipe');
    onTestFinished(() => wipe.mockRestore());
    await client(newStore()).ok('CreateKeyPair', { RegionId: R, KeyPairName: 'web' });
    expect(wipe).toHaveBeenCalledOnce();
  });

  it('names a missing parameter', async () => {
    const api = client(newStore());
    expect(await api.error('CreateKeyPair', { RegionId: R })).toMatchObject({
      status: 400,
      Code: 'MissingParameter',
      Message:
        'The input parameter "KeyPairName" that is mandatory for processing this request is not supplied.',
    });
    expect(await api.error('CreateKeyPair', { KeyPairName: 'web' })).toMatchObject({
      status: 400,
      Code: 'MissingParameter',
      Message:
        'The input parameter "RegionId" that is mandatory for processing this request is not supplied.',
    });
  });

  it('rejects an unknown region with each action’s own message', async () => {
    const api = client(newStore());
    const request = { RegionId: 'cn-atlantis', KeyPairName: 'web', PublicKeyBody: vector.line };
    expect(await api.error('CreateKeyPair', request)).toMatchObject({
      status: 404,
      Code: 'InvalidRegionId.NotFound',
      Message: 'The RegionId provided does not exist in our records.',
      HostId: 'ecs.aliyuncs.com',
    });
    expect(await api.error('ImportKeyPair', request)).toMatchObject({
      status: 404,
      Code: 'InvalidRegionId.NotFound',
      Message: 'The specified RegionId does not exist.',
    });
  });

  it('rejects a taken name, whether created or imported', async () => {
    const api = client(newStore());
    await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'web' });
    await api.importAll(R, ['ops']);
    for (const name of ['web', 'ops']) {
      for (const action of ['CreateKeyPair', 'ImportKeyPair']) {
        const request = { RegionId: R, KeyPairName: name, PublicKeyBody: vector.line };
        const rejected = await api.error(action, request);
        expect(rejected).toMatchObject({
          status: 400,
          Code: 'KeyPair.AlreadyExist',
          Message: 'The key pair already exist.',
          HostId: `ecs.${R}.aliyuncs.com`,
        });
        expect(rejected).not.toHaveProperty('RetiredKeyPair');
      }
    }
    expect((await api.names({ RegionId: R })).toSorted()).toEqual(['ops', 'web']);
  });

  it('accepts a name taken in another region', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web']);
    await api.importAll('us-east-1', ['web']);
    expect(await api.names({ RegionId: 'us-east-1' })).toEqual(['web']);
  });

  it('rejects a retired name and returns its former key pair', async () => {
    const rejected = await client(newStore()).error('ImportKeyPair', {
      RegionId: 'cn-hangzhou',
      KeyPairName: 'legacy-app',
      PublicKeyBody: vector.line,
    });
    expect(rejected).toMatchObject({
      status: 400,
      Code: 'KeyPair.AlreadyExist',
      Message: 'The key pair already exist.',
      RetiredKeyPair: { DeletionTime: '2018-10-30T05:12Z' },
    });
    expect(rejected.RetiredKeyPair?.KeyPairFingerPrint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('rejects the 501st key pair until one is deleted', async () => {
    const store = newStore(emptySeed);
    await applyDataSwitches(store, parseSwitches('quota-almost-full'));
    const api = client(store);
    const RegionId = 'cn-hangzhou';
    await api.importAll(RegionId, ['last']);
    const next = { RegionId, KeyPairName: 'next', PublicKeyBody: vector.line };
    for (const action of ['ImportKeyPair', 'CreateKeyPair']) {
      expect(await api.error(action, next)).toMatchObject({
        status: 403,
        Code: 'QuotaExceed.KeyPair',
        Message: 'The key pair quota exceeds.',
      });
    }
    const taken = { ...next, KeyPairName: 'last' };
    expect((await api.error('ImportKeyPair', taken)).Code).toBe('KeyPair.AlreadyExist');
    await api.importAll(R, ['next']);
    await api.ok('DeleteKeyPairs', { RegionId, KeyPairNames: ['last'] });
    await api.ok('ImportKeyPair', next);
    expect((await api.ok('DescribeKeyPairs', { RegionId })).TotalCount).toBe(keyPairsPerRegion);
  });

  it('returns the tags and checks their rules', async () => {
    const api = client(newStore());
    const key = { RegionId: R, KeyPairName: 'web', PublicKeyBody: vector.line };
    const code = async (Tag: object[]): Promise<string> =>
      (await api.error('ImportKeyPair', { ...key, Tag })).Code;
    const many = numbered(21).map((name) => ({ Key: name, Value: '' }));
    expect(await code(many)).toBe('QuotaExceed.Tags');
    expect(await code([{ Key: 'a' }, { Key: 'a', Value: 'b' }])).toBe('Duplicate.TagKey');
    for (const bad of ['acs:x', 'aliyun', 'see http://x', 'https://x', '', 'k'.repeat(129)]) {
      expect(await code([{ Key: bad, Value: 'v' }]), bad).toBe('InvalidTagKey.Malformed');
    }
    for (const bad of ['acs:x', 'http://x', 'see https://x', 'v'.repeat(129)]) {
      expect(await code([{ Key: 'k', Value: bad }]), bad).toBe('InvalidTagValue.Malformed');
    }
    expect(await api.names({ RegionId: R })).toEqual([]);

    const tags = [
      { Key: 'Created', Value: 'TF' },
      { Key: 'For', Value: 'Test' },
      { Key: '__proto__', Value: 'constructor' },
      { Key: 'k'.repeat(128), Value: 'v'.repeat(128) },
      { Key: '𠀀'.repeat(128), Value: '𠀀'.repeat(128) },
      { Key: 'bare' },
    ];
    await api.ok('ImportKeyPair', { ...key, Tag: tags });
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R });
    expect(KeyPairs.KeyPair[0]?.Tags.Tag).toEqual(
      tags.map((tag) => ({ TagKey: tag.Key, TagValue: tag.Value ?? '' })),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('requires an existing resource group, or none', async () => {
    const api = client(newStore());
    const key = { RegionId: R, PublicKeyBody: vector.line };
    const unknown = { ...key, KeyPairName: 'web', ResourceGroupId: 'rg-nowhere' };
    for (const action of ['ImportKeyPair', 'CreateKeyPair']) {
      expect(await api.error(action, unknown)).toMatchObject({
        status: 404,
        Code: 'InvalidResourceGroup.NotFound',
        Message: 'The ResourceGroup provided does not exist in our records.',
      });
    }
    const ResourceGroupId = 'rg-aek2hgw7tyjc4pq';
    await api.ok('ImportKeyPair', { ...key, KeyPairName: 'grouped', ResourceGroupId });
    await api.ok('ImportKeyPair', { ...key, KeyPairName: 'web' });
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R });
    expect(
      new Map(KeyPairs.KeyPair.map((pair) => [pair.KeyPairName, pair.ResourceGroupId])),
    ).toEqual(
      new Map([
        ['grouped', ResourceGroupId],
        ['web', ''],
      ]),
    );
  });

  it('lists ten key pairs created in a row', async () => {
    const api = client(newStore());
    const names = numbered(10);
    const [made = '', ...imported] = names;
    await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: made });
    await api.importAll(R, imported);
    expect((await api.names({ RegionId: R })).toSorted()).toEqual(names);
  });
});
