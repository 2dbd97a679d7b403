import { describe, expect, it } from 'vitest';
import type { Instance } from '../../contract/instances';
import { restartPendingTagKey } from '../../contract/mock-extensions';
import { seed } from '../seed/seed';
import { client, apiSetups } from '../testing/mock-client';
import type { Client } from '../testing/mock-client';

const RegionId = 'cn-hangzhou';

function idOf(name: string, regionId = RegionId): string {
  const found = seed.instances.find((row) => row.name === name && row.regionId === regionId);
  if (found === undefined) throw new Error(`no instance ${name}`);
  return found.id;
}

describe.each(apiSetups)('binding on $name', ({ newStore }) => {
  const instance = async (api: Client, name: string): Promise<Instance> => {
    const response = await api.ok('DescribeInstances', { RegionId, InstanceIds: [idOf(name)] });
    const [one] = response.Instances.Instance;
    if (one === undefined) throw new Error(`no instance ${name}`);
    return one;
  };
  const attach = (api: Client, KeyPairName: string, names: string[]) =>
    api.ok('AttachKeyPair', { RegionId, KeyPairName, InstanceIds: names.map((n) => idOf(n)) });
  const detach = (api: Client, KeyPairName: string, names: string[]) =>
    api.ok('DetachKeyPair', { RegionId, KeyPairName, InstanceIds: names.map((n) => idOf(n)) });
  const restartPending = async (api: Client, name: string): Promise<boolean> =>
    (await instance(api, name)).Tags.Tag.some((tag) => tag.TagKey === restartPendingTagKey);

  it('attaches to several instances and replaces an earlier key pair', async () => {
    const api = client(newStore());
    const names = ['shop-web-01', 'shop-web-02', 'shop-db-01', 'shop-batch-01', 'jump-01'];
    const response = await attach(api, 'db-admin', [...names, 'jump-01']);
    expect(response).toEqual({
      RequestId: response.RequestId,
      KeyPairName: 'db-admin',
      TotalCount: 5,
      FailCount: 0,
      Results: {
        Result: names.map((name) => ({
          InstanceId: idOf(name),
          Success: true,
          Code: '200',
          Message: 'successful',
        })),
      },
    });
    for (const name of names) expect((await instance(api, name)).KeyPairName).toBe('db-admin');
    const old = await api.ok('DescribeInstances', { RegionId, KeyPairName: 'web-frontend' });
    expect(old.TotalCount).toBe(0);
  });

  it('rejects the whole call for an unknown key pair', async () => {
    const api = client(newStore());
    const request = { RegionId, KeyPairName: 'nobody', InstanceIds: [idOf('shop-batch-01')] };
    for (const action of ['AttachKeyPair', 'DetachKeyPair']) {
      expect(await api.error(action, request)).toMatchObject({
        status: 400,
        Code: 'InvalidKeyPairName.NotFound',
        Message: 'The specified KeyPairName does not exist in our records.',
      });
    }
  });

  it('requires a JSON array of 1 to 50 instance IDs', async () => {
    const api = client(newStore());
    const ids = Array.from({ length: 51 }, (_, index) => `i-${index}`);
    for (const action of ['AttachKeyPair', 'DetachKeyPair']) {
      const request = { RegionId, KeyPairName: 'db-admin' };
      for (const InstanceIds of [idOf('shop-batch-01'), '[1]', '{}', '[]', 'null']) {
        expect(await api.error(action, { ...request, InstanceIds })).toMatchObject({
          status: 400,
          Code: 'InvalidInstanceIds.ValueNotSupported',
          Message: 'The specified parameter InstanceIds is not valid.',
        });
      }
      expect(await api.error(action, { ...request, InstanceIds: ids })).toMatchObject({
        status: 403,
        Code: 'InstanceKeyPairLimitExceeded',
        Message: 'The specified instances are beyond the permitted range.',
      });
      expect((await api.error(action, request)).Code).toBe('MissingParameter');
    }
    const some = { RegionId, KeyPairName: 'db-admin', InstanceIds: ids.slice(1) };
    expect(await api.ok('AttachKeyPair', some)).toMatchObject({ TotalCount: 50, FailCount: 50 });
  });

  it('reports the error of a single instance', async () => {
    const api = client(newStore());
    const names = ['office-ad-01', 'legacy-mail-01', 'pay-gateway-01', 'shop-batch-01'];
    const response = await api.ok('AttachKeyPair', {
      RegionId,
      KeyPairName: 'db-admin',
      InstanceIds: [...names.map((name) => idOf(name)), 'i-nowhere', idOf('wiki-01', 'cn-beijing')],
    });
    expect(response).toMatchObject({ TotalCount: 6, FailCount: 5 });
    const results = response.Results.Result;
    expect(results.map(({ Code, Success }) => [Code, Success])).toEqual([
      ['DependencyViolation.WindowsInstance', false],
      ['DependencyViolation.IoOptimize', false],
      ['InstanceLockedForSecurity', false],
      ['200', true],
      ['InvalidInstanceId.NotFound', false],
      ['InvalidInstanceId.NotFound', false],
    ]);
    expect(results.slice(0, 2).map(({ Message }) => Message)).toEqual([
      'The instance creating is windows, cannot use ssh key pair to login',
      'The specified parameter InstanceIds is not valid.',
    ]);
    const bound = await Promise.all(names.map((name) => instance(api, name)));
    expect(bound.map((one) => one.KeyPairName)).toEqual(['', '', '', 'db-admin']);
  });

  it('rejects only the instance between two states', async () => {
    const changing = seed.instances.map((row) =>
      row.name === 'shop-batch-01' ? { ...row, status: 'Stopping' as const } : row,
    );
    const api = client(newStore({ ...seed, instances: changing }));
    const response = await attach(api, 'db-admin', ['shop-batch-01', 'shop-db-01']);
    expect(response.Results.Result.map(({ Code }) => Code)).toEqual([
      'IncorrectInstanceStatus',
      '200',
    ]);
  });

  it('takes effect after a restart if the instance is running', async () => {
    const api = client(newStore());
    await attach(api, 'db-admin', ['shop-batch-01', 'shop-db-01']);
    expect(await restartPending(api, 'shop-batch-01')).toBe(true);
    expect(await restartPending(api, 'shop-db-01')).toBe(false);

    const reboot = (name: string): object => ({ InstanceId: idOf(name) });
    await api.ok('RebootInstance', { RegionId, InstanceId: idOf('shop-batch-01') });
    expect(await restartPending(api, 'shop-batch-01')).toBe(false);
    expect((await instance(api, 'shop-batch-01')).KeyPairName).toBe('db-admin');

    await attach(api, 'db-admin', ['shop-batch-01']);
    expect(await restartPending(api, 'shop-batch-01')).toBe(false);
    await detach(api, 'db-admin', ['shop-batch-01']);
    expect(await restartPending(api, 'shop-batch-01')).toBe(true);
    await api.ok('RebootInstance', { InstanceId: idOf('shop-batch-01'), ForceStop: true });
    expect(await restartPending(api, 'shop-batch-01')).toBe(false);

    for (const name of ['shop-db-01', 'pay-gateway-01', 'nowhere']) {
      const request = name === 'nowhere' ? { InstanceId: 'i-nowhere' } : reboot(name);
      const { status, Code } = await api.error('RebootInstance', request);
      expect([name, status, Code]).toEqual(
        {
          'shop-db-01': [name, 403, 'IncorrectInstanceStatus'],
          'pay-gateway-01': [name, 403, 'InstanceLockedForSecurity'],
          nowhere: [name, 404, 'InvalidInstanceId.NotFound'],
        }[name],
      );
    }
    const elsewhere = { RegionId: 'cn-beijing', InstanceId: idOf('shop-batch-01') };
    expect((await api.error('RebootInstance', elsewhere)).Code).toBe('InvalidInstanceId.NotFound');
    expect((await api.error('RebootInstance', { RegionId })).Code).toBe('MissingParameter');
  });

  it('restarts for the given time and rejects changes meanwhile', async () => {
    let time = Date.parse('2018-11-27T08:00:00Z');
    const api = client(newStore(), { restartTime: 1500, now: () => new Date(time) });
    const request = { RegionId, InstanceId: idOf('shop-batch-01') };
    const status = async () => (await instance(api, 'shop-batch-01')).Status;
    await attach(api, 'db-admin', ['shop-batch-01']);
    await api.ok('RebootInstance', request);
    expect(await status()).toBe('Stopping');
    time += 1000;
    expect(await status()).toBe('Starting');
    expect((await api.error('RebootInstance', request)).Code).toBe('IncorrectInstanceStatus');
    const { Results } = await detach(api, 'db-admin', ['shop-batch-01']);
    expect(Results.Result.map(({ Code }) => Code)).toEqual(['IncorrectInstanceStatus']);
    time += 500;
    expect(await status()).toBe('Running');
    expect(await restartPending(api, 'shop-batch-01')).toBe(false);
    await detach(api, 'db-admin', ['shop-batch-01']);
    expect((await instance(api, 'shop-batch-01')).KeyPairName).toBe('');
  });

  it('detaches only instances with this key pair', async () => {
    const api = client(newStore());
    const names = ['shop-web-01', 'jump-01', 'shop-batch-01'];
    const first = await detach(api, 'web-frontend', names);
    expect(first).toMatchObject({ KeyPairName: 'web-frontend', TotalCount: 3, FailCount: 2 });
    expect(first.Results.Result.map(({ Success }) => Success)).toEqual([true, false, false]);
    expect(first.Results.Result[1]?.Code).toBe('InvalidKeyPairName.NotFound');
    expect((await instance(api, 'shop-web-01')).KeyPairName).toBe('');
    expect((await instance(api, 'jump-01')).KeyPairName).toBe('jump-host');
    expect(await detach(api, 'web-frontend', ['shop-web-01'])).toMatchObject({ FailCount: 1 });
    const windows = await detach(api, 'web-frontend', ['office-ad-01']);
    expect(windows.Results.Result[0]?.Message).toBe(
      'The instance creating is windows, cannot use ssh key pair to login.',
    );
  });
});
