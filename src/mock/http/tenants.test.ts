import { describe, expect, it } from 'vitest';
import { MockApiError } from '../wire/mock-api-error';
import { systemEnv } from '../env';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import type { Store } from '../store/store';
import { switchSettingsMax, Tenants, tenantsMax } from './tenants';
import { Client, R } from '../testing/mock-client';

const newTenants = (known: string[] = []): Tenants =>
  new Tenants(() => memoryStore(seed), systemEnv(), known);

const clientOf = async (tenants: Tenants, name: string, switches = ''): Promise<Client> =>
  new Client(await tenants.api(name, switches));

async function errorOf(rejected: Promise<unknown>): Promise<MockApiError> {
  const error: unknown = await rejected.catch((reason: unknown) => reason);
  if (!(error instanceof MockApiError)) throw new TypeError(`no apiError but ${String(error)}`);
  return error;
}

describe('tenants', () => {
  it('have their own rows, whatever their requests contain', async () => {
    const tenants = newTenants();
    await (await clientOf(tenants, 'a')).importAll(R, ['of-a']);
    await (await clientOf(tenants, '')).importAll(R, ['of-none']);
    expect(await (await clientOf(tenants, 'a', 'latency:1')).names({ RegionId: R })).toEqual([
      'of-a',
    ]);
    expect(await (await clientOf(tenants, 'b')).names({ RegionId: R })).toEqual([]);
    expect(await (await clientOf(tenants, 'A')).names({ RegionId: R })).toEqual([]);
    expect(await (await clientOf(tenants, 'default')).names({ RegionId: R })).toEqual(['of-none']);
    expect(await (await clientOf(tenants, 'b')).names({ RegionId: 'cn-beijing' })).toHaveLength(3);
  });

  it('require a valid name', async () => {
    for (const name of ['a', '0', '__proto__', 'constructor', 'x'.repeat(64), 'a.b~c-d_e']) {
      await (await clientOf(newTenants(), name)).ok('DescribeKeyPairs', { RegionId: R });
    }
    for (const name of ['x'.repeat(65), 'a b', 'a/b', 'a\nb', 'é', '键', 'a,b', 'a;b', '"a"']) {
      expect(await errorOf(newTenants().api(name, '')), name).toMatchObject({
        status: 400,
        code: 'Mock.InvalidTenant',
      });
    }
  });

  it('are limited in number, including those of an earlier run', async () => {
    const known = Array.from({ length: tenantsMax - 1 }, (_, index) => `known-${index}`);
    const tenants = newTenants(known);
    await tenants.api('the-last', '');
    expect(await errorOf(tenants.api('one-more', ''))).toMatchObject({
      status: 403,
      code: 'Mock.TooManyTenants',
    });
    for (const name of ['the-last', 'known-0']) await tenants.api(name, '');
  });
});

describe('switches', () => {
  it('that are unknown return an error and leave nothing behind', async () => {
    const error = await errorOf(newTenants().api('a', 'latency:1,slow'));
    expect(error).toMatchObject({ status: 400, code: 'Mock.UnknownSwitch' });
    expect(error.message).toBe('"slow" is not a switch of the mock.');
  });

  it('keep counts between requests, separately for each tenant and setting', async () => {
    const tenants = newTenants();
    const once = 'fail:DescribeKeyPairs:InternalError:1';
    const statusFor = async (name: string, switches: string): Promise<number> => {
      const api = await clientOf(tenants, name, switches);
      return (await api.send('DescribeKeyPairs', { RegionId: R })).status;
    };
    expect(await statusFor('a', once)).toBe(500);
    expect(await statusFor('a', ` ${once} ,`)).toBe(200);
    expect(await statusFor('a', '')).toBe(200);
    expect(await statusFor('a', `${once},latency:1`)).toBe(500);
    expect(await statusFor('b', once)).toBe(500);
  });

  it('that change the rows act once, before the first response', async () => {
    const tenants = newTenants();
    const together = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const api = await clientOf(tenants, 'a', 'empty');
        return api.names({ RegionId: 'cn-beijing' });
      }),
    );
    expect(together).toEqual([[], [], [], [], []]);
    await (await clientOf(tenants, 'a', 'empty')).importAll(R, ['kept']);
    expect(await (await clientOf(tenants, 'a', 'empty')).names({ RegionId: R })).toEqual(['kept']);
    expect(await (await clientOf(tenants, 'b')).names({ RegionId: 'cn-beijing' })).toHaveLength(3);
  });

  it('act at the next request if the store failed', async () => {
    const store = memoryStore(seed);
    let failures = 1;
    const flaky: Store = {
      read: (regionId, fn) => store.read(regionId, fn),
      write: (regionId, fn) =>
        failures-- > 0 ? Promise.reject(new Error('no disk')) : store.write(regionId, fn),
    };
    const tenants = new Tenants(() => flaky, systemEnv());
    await expect(tenants.api('a', 'rows:20')).rejects.toThrow('no disk');
    const api = await clientOf(tenants, 'a', 'rows:20');
    expect(await api.names({ RegionId: 'cn-hangzhou' })).toHaveLength(20);
  });

  it('have a limited number of settings per tenant', async () => {
    const tenants = newTenants();
    for (let index = 1; index <= switchSettingsMax; index++) {
      await tenants.api('a', `clock:2018-11-27T08:33:00.${String(index).padStart(3, '0')}Z`);
    }
    expect(await errorOf(tenants.api('a', 'latency:1'))).toMatchObject({
      status: 403,
      code: 'Mock.TooManySwitches',
    });
    await tenants.api('a', 'clock:2018-11-27T08:33:00.001Z');
    await tenants.api('b', 'latency:1');
  });
});
