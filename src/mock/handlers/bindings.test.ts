import { describe, expect, it } from 'vitest';
import type { Instance } from '../../contract/instances';
import { restartPendingTagKey } from '../../contract/mock-extensions';
import { seed } from '../seed/seed';
import { client, worlds } from '../testing/mock-client';
import type { Client } from '../testing/mock-client';

const RegionId = 'cn-hangzhou';

function idOf(name: string, regionId = RegionId): string {
  const found = seed.instances.find((row) => row.name === name && row.regionId === regionId);
  if (found === undefined) throw new Error(`no instance ${name}`);
  return found.id;
}

describe.each(worlds)('binding on $name', ({ newStore }) => {
  const instance = async (api: Client, name: string): Promise<Instance> => {
    const answer = await api.ok('DescribeInstances', { RegionId, InstanceIds: [idOf(name)] });
    const [one] = answer.Instances.Instance;
    if (one === undefined) throw new Error(`no instance ${name}`);
    return one;
  };
  const attach = (api: Client, KeyPairName: string, names: string[]) =>
    api.ok('AttachKeyPair', { RegionId, KeyPairName, InstanceIds: names.map((n) => idOf(n)) });
  const detach = (api: Client, KeyPairName: string, names: string[]) =>
    api.ok('DetachKeyPair', { RegionId, KeyPairName, InstanceIds: names.map((n) => idOf(n)) });
  const restartPending = async (api: Client, name: string): Promise<boolean> =>
    (await instance(api, name)).Tags.Tag.some((tag) => tag.TagKey === restartPendingTagKey);

  it('cases 44 and 49: attach to several, in the place of an earlier key pair', async () => {
    const api = client(newStore());
    const names = ['shop-web-01', 'shop-web-02', 'shop-db-01', 'shop-batch-01', 'jump-01'];
    const answer = await attach(api, 'db-admin', [...names, 'jump-01']);
    expect(answer).toEqual({
      RequestId: answer.RequestId,
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

  it('case 45: an unknown key pair refuses the whole call', async () => {
    const api = client(newStore());
    const request = { RegionId, KeyPairName: 'nobody', InstanceIds: [idOf('shop-batch-01')] };
    for (const action of ['AttachKeyPair', 'DetachKeyPair']) {
      expect(await api.refused(action, request)).toMatchObject({
        status: 400,
        Code: 'InvalidKeyPairName.NotFound',
        Message: 'The specified KeyPairName does not exist in our records.',
      });
    }
  });

  it('case 46: instance ids are a JSON array of 1 to 50', async () => {
    const api = client(newStore());
    const ids = Array.from({ length: 51 }, (_, index) => `i-${index}`);
    for (const action of ['AttachKeyPair', 'DetachKeyPair']) {
      const request = { RegionId, KeyPairName: 'db-admin' };
      for (const InstanceIds of [idOf('shop-batch-01'), '[1]', '{}', '[]', 'null']) {
        expect(await api.refused(action, { ...request, InstanceIds })).toMatchObject({
          status: 400,
          Code: 'InvalidInstanceIds.ValueNotSupported',
          Message: 'The specified parameter InstanceIds is not valid.',
        });
      }
      expect(await api.refused(action, { ...request, InstanceIds: ids })).toMatchObject({
        status: 403,
        Code: 'InstanceKeyPairLimitExceeded',
        Message: 'The specified instances are beyond the permitted range.',
      });
      expect((await api.refused(action, request)).Code).toBe('MissingParameter');
    }
    const some = { RegionId, KeyPairName: 'db-admin', InstanceIds: ids.slice(1) };
    expect(await api.ok('AttachKeyPair', some)).toMatchObject({ TotalCount: 50, FailCount: 50 });
  });

  it('cases 47 and 48: what one instance cannot take is told for it alone', async () => {
    const api = client(newStore());
    const names = ['office-ad-01', 'legacy-mail-01', 'pay-gateway-01', 'shop-batch-01'];
    const answer = await api.ok('AttachKeyPair', {
      RegionId,
      KeyPairName: 'db-admin',
      InstanceIds: [...names.map((name) => idOf(name)), 'i-nowhere', idOf('wiki-01', 'cn-beijing')],
    });
    expect(answer).toMatchObject({ TotalCount: 6, FailCount: 5 });
    const results = answer.Results.Result;
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

  it('an instance between two states is refused for it alone', async () => {
    const changing = seed.instances.map((row) =>
      row.name === 'shop-batch-01' ? { ...row, status: 'Stopping' as const } : row,
    );
    const api = client(newStore({ ...seed, instances: changing }));
    const answer = await attach(api, 'db-admin', ['shop-batch-01', 'shop-db-01']);
    expect(answer.Results.Result.map(({ Code }) => Code)).toEqual([
      'IncorrectInstanceStatus',
      '200',
    ]);
  });

  it('case 50: a running instance waits for its restart, a stopped one does not', async () => {
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
      const { status, Code } = await api.refused('RebootInstance', request);
      expect([name, status, Code]).toEqual(
        {
          'shop-db-01': [name, 403, 'IncorrectInstanceStatus'],
          'pay-gateway-01': [name, 403, 'InstanceLockedForSecurity'],
          nowhere: [name, 404, 'InvalidInstanceId.NotFound'],
        }[name],
      );
    }
    const elsewhere = { RegionId: 'cn-beijing', InstanceId: idOf('shop-batch-01') };
    expect((await api.refused('RebootInstance', elsewhere)).Code).toBe(
      'InvalidInstanceId.NotFound',
    );
    expect((await api.refused('RebootInstance', { RegionId })).Code).toBe('MissingParameter');
  });

  it('restarts for as long as it’s told to, and can’t be changed meanwhile', async () => {
    let time = Date.parse('2018-11-27T08:00:00Z');
    const api = client(newStore(), { restartTime: 1500, now: () => new Date(time) });
    const request = { RegionId, InstanceId: idOf('shop-batch-01') };
    const status = async () => (await instance(api, 'shop-batch-01')).Status;
    await attach(api, 'db-admin', ['shop-batch-01']);
    await api.ok('RebootInstance', request);
    expect(await status()).toBe('Stopping');
    time += 1000;
    expect(await status()).toBe('Starting');
    expect((await api.refused('RebootInstance', request)).Code).toBe('IncorrectInstanceStatus');
    const { Results } = await detach(api, 'db-admin', ['shop-batch-01']);
    expect(Results.Result.map(({ Code }) => Code)).toEqual(['IncorrectInstanceStatus']);
    time += 500;
    expect(await status()).toBe('Running');
    expect(await restartPending(api, 'shop-batch-01')).toBe(false);
    await detach(api, 'db-admin', ['shop-batch-01']);
    expect((await instance(api, 'shop-batch-01')).KeyPairName).toBe('');
  });

  it('case 51: detach frees only what carries the key pair', async () => {
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
