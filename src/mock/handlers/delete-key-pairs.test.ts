import { describe, expect, it } from 'vitest';
import { client, R, vector, apiSetups } from '../testing/mock-client';
import type { Client } from '../testing/mock-client';

const hangzhou = 'cn-hangzhou';

describe.each(apiSetups)('DeleteKeyPairs on $name', ({ newStore }) => {
  const remove = (api: Client, ...KeyPairNames: string[]): Promise<unknown> =>
    api.ok('DeleteKeyPairs', { RegionId: hangzhou, KeyPairNames });
  const importing = (KeyPairName: string): object => ({
    RegionId: hangzhou,
    KeyPairName,
    PublicKeyBody: vector.line,
  });
  const boundIds = async (api: Client, KeyPairName: string): Promise<string[]> => {
    const { Instances } = await api.ok('DescribeInstances', { RegionId: hangzhou, KeyPairName });
    return Instances.Instance.map((instance) => instance.InstanceId);
  };

  it('deletes the named key pairs and ignores unknown names', async () => {
    const api = client(newStore());
    await api.importAll(R, ['web-key', 'ops-key', 'kept']);
    const request = { RegionId: R, KeyPairNames: ['web-key', 'ops-key', 'web-key', 'nobody'] };
    expect(Object.keys(await api.ok('DeleteKeyPairs', request))).toEqual(['RequestId']);
    expect(await api.names({ RegionId: R })).toEqual(['kept']);
    await api.ok('DeleteKeyPairs', request);
    expect(await api.names({ RegionId: R })).toEqual(['kept']);
  });

  it('requires a JSON array of 1 to 100 names', async () => {
    const api = client(newStore());
    const names = Array.from({ length: 101 }, (_, index) => `key-${index}`);
    await api.importAll(R, names.slice(0, 2));
    for (const KeyPairNames of ['key-0', '"key-0"', '{}', '[1]', '["key-0"', '[]']) {
      expect(await api.error('DeleteKeyPairs', { RegionId: R, KeyPairNames })).toMatchObject({
        status: 400,
        Code: 'InvalidKeyPairNames.ValueNotSupported',
        Message: 'The specified parameter "KeyPairNames" is not valid.',
      });
    }
    expect(await api.error('DeleteKeyPairs', { RegionId: R })).toMatchObject({
      status: 400,
      Code: 'MissingParameter',
      Message:
        'The input parameter "KeyPairNames" that is mandatory for processing this request is not supplied.',
    });
    expect(await api.error('DeleteKeyPairs', { RegionId: R, KeyPairNames: names })).toMatchObject({
      status: 403,
      Code: 'InstanceKeyPairLimitExceeded',
      Message: 'Exceeding the allowed amount of instance which will be deleted.',
    });
    expect((await api.names({ RegionId: R })).length).toBe(2);
    await api.ok('DeleteKeyPairs', { RegionId: R, KeyPairNames: names.slice(0, 100) });
    expect(await api.names({ RegionId: R })).toEqual([]);
  });

  it('deletes a bound key pair and retires its name until no instance uses it', async () => {
    const now = new Date('2018-11-27T08:33:59.000Z');
    const api = client(newStore(), { now: () => now });
    const before = await api.ok('DescribeKeyPairs', {
      RegionId: hangzhou,
      KeyPairName: 'web-frontend',
    });
    const bound = await boundIds(api, 'web-frontend');
    expect(bound.length).toBe(2);

    await remove(api, 'web-frontend', 'db-admin');
    expect(await api.names({ RegionId: hangzhou, KeyPairName: 'web-frontend' })).toEqual([]);
    expect(await boundIds(api, 'web-frontend')).toEqual(bound);
    expect(await api.error('ImportKeyPair', importing('web-frontend'))).toMatchObject({
      status: 400,
      Code: 'KeyPair.AlreadyExist',
      RetiredKeyPair: {
        KeyPairFingerPrint: before.KeyPairs.KeyPair[0]?.KeyPairFingerPrint,
        DeletionTime: '2018-11-27T08:33Z',
      },
    });
    const attach = { RegionId: hangzhou, KeyPairName: 'web-frontend', InstanceIds: bound };
    expect((await api.error('AttachKeyPair', attach)).Code).toBe('InvalidKeyPairName.NotFound');

    const [first = '', second = ''] = bound;
    await api.ok('DetachKeyPair', { ...attach, InstanceIds: [first] });
    expect((await api.error('ImportKeyPair', importing('web-frontend'))).Code).toBe(
      'KeyPair.AlreadyExist',
    );
    await api.ok('AttachKeyPair', {
      RegionId: hangzhou,
      KeyPairName: 'jump-host',
      InstanceIds: [second],
    });
    await api.importAll(hangzhou, ['web-frontend']);
    expect(await boundIds(api, 'web-frontend')).toEqual([]);
  });

  it('rejects the whole call for a bound key pair under the current rule', async () => {
    const api = client(newStore(), { deleteRule: 'today' });
    const KeyPairNames = ['db-admin', 'web-frontend'];
    expect(await api.error('DeleteKeyPairs', { RegionId: hangzhou, KeyPairNames })).toMatchObject({
      status: 400,
      Code: 'InvalidParameter.KeypairAlreadyAttachedInstance',
      Message: 'The specified parameter "KeyPairNames" attached to instances can not be deleted.',
    });
    expect((await api.names({ RegionId: hangzhou })).length).toBe(4);
    await api.ok('DetachKeyPair', {
      RegionId: hangzhou,
      KeyPairName: 'web-frontend',
      InstanceIds: await boundIds(api, 'web-frontend'),
    });
    await remove(api, ...KeyPairNames);
    expect((await api.names({ RegionId: hangzhou })).length).toBe(2);
  });

  it('frees the name of an unbound key pair at once', async () => {
    const api = client(newStore());
    await remove(api, 'db-admin');
    await api.importAll(hangzhou, ['db-admin']);
    expect(await api.names({ RegionId: hangzhou, KeyPairName: 'db-admin' })).toEqual(['db-admin']);
  });
});
