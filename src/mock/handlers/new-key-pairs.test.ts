import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keyPairsPerRegion } from '../../contract/limits';
import { NewKeyPair } from '../../keys/private-key/new-key-pair';
import { prepareStore } from '../controls/prepare-store';
import { client, emptySeed, R, vector, worlds } from '../testing/mock-client';

// Making a key takes 50 ms or, on a busy machine, many times that.
vi.setConfig({ testTimeout: 60_000 });

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `key-${index}`);

/** MD5 of the OpenSSH blob that belongs to a private key, worked out without our own code. */
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

describe.each(worlds)('CreateKeyPair on $name', ({ newStore }) => {
  it('case 1: answers a PEM private key, 32 hex digits and an id', async () => {
    const answer = await client(newStore()).ok('CreateKeyPair', {
      RegionId: R,
      KeyPairName: 'tf_testacc123',
    });
    expect(answer.PrivateKeyBody).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(answer.KeyPairFingerPrint).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.KeyPairId).toMatch(/^ssh-bp[0-9a-z]{18}$/);
    expect(answer.KeyPairName).toBe('tf_testacc123');
    expect(answer.RequestId).toMatch(/^[0-9A-F-]{36}$/);
  });

  it('cases 2 and 3: keys differ, and each private key belongs to its fingerprint', async () => {
    const api = client(newStore());
    const one = await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'one' });
    const two = await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'two' });
    expect(one.PrivateKeyBody).not.toBe(two.PrivateKeyBody);
    expect(one.KeyPairFingerPrint).not.toBe(two.KeyPairFingerPrint);
    expect(one.KeyPairId).not.toBe(two.KeyPairId);
    expect(fingerprintOfPem(one.PrivateKeyBody)).toBe(one.KeyPairFingerPrint);
    expect(fingerprintOfPem(two.PrivateKeyBody)).toBe(two.KeyPairFingerPrint);
  });

  it('wipes the private key once it is answered', async () => {
    const wipe = vi.spyOn(NewKeyPair.prototype, 'wipe');
    onTestFinished(() => wipe.mockRestore());
    await client(newStore()).ok('CreateKeyPair', { RegionId: R, KeyPairName: 'web' });
    expect(wipe).toHaveBeenCalledOnce();
  });

  it('case 8 and 9: a missing parameter is named', async () => {
    const api = client(newStore());
    expect(await api.refused('CreateKeyPair', { RegionId: R })).toMatchObject({
      status: 400,
      Code: 'MissingParameter',
      Message:
        'The input parameter "KeyPairName" that is mandatory for processing this request is not supplied.',
    });
    expect(await api.refused('CreateKeyPair', { KeyPairName: 'web' })).toMatchObject({
      status: 400,
      Code: 'MissingParameter',
      Message:
        'The input parameter "RegionId" that is mandatory for processing this request is not supplied.',
    });
  });

  it('case 10: an unknown region has the text of each action', async () => {
    const api = client(newStore());
    const request = { RegionId: 'cn-atlantis', KeyPairName: 'web', PublicKeyBody: vector.line };
    expect(await api.refused('CreateKeyPair', request)).toMatchObject({
      status: 404,
      Code: 'InvalidRegionId.NotFound',
      Message: 'The RegionId provided does not exist in our records.',
      HostId: 'ecs.aliyuncs.com',
    });
    expect(await api.refused('ImportKeyPair', request)).toMatchObject({
      status: 404,
      Code: 'InvalidRegionId.NotFound',
      Message: 'The specified RegionId does not exist.',
    });
  });

  it('cases 11 and 13: a taken name is refused, whichever way it was taken', async () => {
    const api = client(newStore());
    await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: 'web' });
    await api.importAll(R, ['ops']);
    for (const name of ['web', 'ops']) {
      for (const action of ['CreateKeyPair', 'ImportKeyPair']) {
        const request = { RegionId: R, KeyPairName: name, PublicKeyBody: vector.line };
        const refused = await api.refused(action, request);
        expect(refused).toMatchObject({
          status: 400,
          Code: 'KeyPair.AlreadyExist',
          Message: 'The key pair already exist.',
          HostId: `ecs.${R}.aliyuncs.com`,
        });
        expect(refused).not.toHaveProperty('RetiredKeyPair');
      }
    }
    expect((await api.names({ RegionId: R })).toSorted()).toEqual(['ops', 'web']);
  });

  it('case 12: names of another region are free', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web']);
    await api.importAll('us-east-1', ['web']);
    expect(await api.names({ RegionId: 'us-east-1' })).toEqual(['web']);
  });

  it('a retired name is refused with the pair that had it', async () => {
    const refused = await client(newStore()).refused('ImportKeyPair', {
      RegionId: 'cn-hangzhou',
      KeyPairName: 'legacy-app',
      PublicKeyBody: vector.line,
    });
    expect(refused).toMatchObject({
      status: 400,
      Code: 'KeyPair.AlreadyExist',
      Message: 'The key pair already exist.',
      RetiredKeyPair: { DeletionTime: '2018-10-30T05:12Z' },
    });
    expect(refused.RetiredKeyPair?.KeyPairFingerPrint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('cases 14 and 15: the 501st is refused until one is deleted', async () => {
    const store = newStore(emptySeed);
    await prepareStore(store, [{ kind: 'quota-almost-full' }]);
    const api = client(store);
    const RegionId = 'cn-hangzhou';
    await api.importAll(RegionId, ['last']);
    const next = { RegionId, KeyPairName: 'next', PublicKeyBody: vector.line };
    for (const action of ['ImportKeyPair', 'CreateKeyPair']) {
      expect(await api.refused(action, next)).toMatchObject({
        status: 403,
        Code: 'QuotaExceed.KeyPair',
        Message: 'The key pair quota exceeds.',
      });
    }
    const taken = { ...next, KeyPairName: 'last' };
    expect((await api.refused('ImportKeyPair', taken)).Code).toBe('KeyPair.AlreadyExist');
    await api.importAll(R, ['next']);
    await api.ok('DeleteKeyPairs', { RegionId, KeyPairNames: ['last'] });
    await api.ok('ImportKeyPair', next);
    expect((await api.ok('DescribeKeyPairs', { RegionId })).TotalCount).toBe(keyPairsPerRegion);
  });

  it('case 16: tags are echoed, and their rules are told', async () => {
    const api = client(newStore());
    const key = { RegionId: R, KeyPairName: 'web', PublicKeyBody: vector.line };
    const code = async (Tag: object[]): Promise<string> =>
      (await api.refused('ImportKeyPair', { ...key, Tag })).Code;
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

  it('case 17: a resource group must exist, and none is an empty id', async () => {
    const api = client(newStore());
    const key = { RegionId: R, PublicKeyBody: vector.line };
    const unknown = { ...key, KeyPairName: 'web', ResourceGroupId: 'rg-nowhere' };
    for (const action of ['ImportKeyPair', 'CreateKeyPair']) {
      expect(await api.refused(action, unknown)).toMatchObject({
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

  it('case 18: ten in a row are all listed', async () => {
    const api = client(newStore());
    const names = numbered(10);
    const [made = '', ...imported] = names;
    await api.ok('CreateKeyPair', { RegionId: R, KeyPairName: made });
    await api.importAll(R, imported);
    expect((await api.names({ RegionId: R })).toSorted()).toEqual(names);
  });
});
