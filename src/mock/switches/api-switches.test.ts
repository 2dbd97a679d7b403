import { describe, expect, it } from 'vitest';
import { systemEnv } from '../env';
import { parseSwitches } from './parse-switches';
import { applyDataSwitches } from './data-switches';
import { seed } from '../seed/seed';
import { Client, R, stores, vector } from '../testing/mock-client';
import { apiWithSwitches } from './api-switches';

describe.each(stores)('switches on $name', ({ newStore }) => {
  interface Setup {
    api: Client;
    /** A client of the same store without switches. */
    truth: Client;
    slept: number[];
  }

  async function setup(text: string): Promise<Setup> {
    const store = newStore();
    const switches = parseSwitches(text);
    const slept: number[] = [];
    await applyDataSwitches(store, switches);
    const sleep = async (milliseconds: number): Promise<void> => void slept.push(milliseconds);
    return {
      api: new Client(apiWithSwitches(store, systemEnv(), switches, sleep)),
      truth: new Client(apiWithSwitches(store, systemEnv(), [])),
      slept,
    };
  }

  const importing = (KeyPairName: string) => ({
    RegionId: R,
    KeyPairName,
    PublicKeyBody: vector.line,
  });
  const names = (api: Client): Promise<string[]> => api.names({ RegionId: R });

  it('change nothing if there are none', async () => {
    const { api, slept } = await setup('');
    await api.ok('ImportKeyPair', importing('web'));
    expect(await names(api)).toEqual(['web']);
    expect((await api.names({ RegionId: 'cn-hangzhou' })).length).toBe(4);
    expect(slept).toEqual([]);
  });

  it('latency delays each call', async () => {
    const { api, slept } = await setup('latency:800');
    await names(api);
    await api.error('DescribeNothing', {});
    expect(slept).toEqual([800, 800]);
  });

  it('fail fails the next calls of its action, one switch after the other', async () => {
    const { api } = await setup(
      'fail:ImportKeyPair:InternalError:1,fail:ImportKeyPair:QuotaExceed.KeyPair:2',
    );
    expect(await api.error('ImportKeyPair', importing('web'))).toMatchObject({
      status: 500,
      Code: 'InternalError',
      Message: 'The request processing has failed due to some unknown error.',
      HostId: `ecs.${R}.aliyuncs.com`,
    });
    for (const _ of [1, 2]) {
      expect((await api.error('ImportKeyPair', importing('web'))).Code).toBe('QuotaExceed.KeyPair');
    }
    expect(await names(api)).toEqual([]);
    await api.ok('ImportKeyPair', importing('web'));
  });

  it('a percentage fails evenly', async () => {
    const { api } = await setup('fail:DescribeKeyPairs:ServiceUnavailable:30%');
    const statuses: number[] = [];
    for (let call = 0; call < 10; call++) {
      statuses.push((await api.send('DescribeKeyPairs', { RegionId: R })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 503, 200, 200, 503, 200, 200, 503]);
  });

  it('fail-after and lose-answer make the change', async () => {
    const { api, truth } = await setup(
      'fail-after:ImportKeyPair:InternalError:1,lose-answer:ImportKeyPair:1',
    );
    expect((await api.error('ImportKeyPair', importing('a1'))).Code).toBe('InternalError');
    expect((await api.send('ImportKeyPair', importing('a2'))).type).toBe('error');
    expect((await names(truth)).toSorted()).toEqual(['a1', 'a2']);
    expect((await api.error('ImportKeyPair', importing('a2'))).Code).toBe('KeyPair.AlreadyExist');
  });

  it('lose-request and html change nothing', async () => {
    const { api, truth } = await setup('lose-request:ImportKeyPair:1,html:ImportKeyPair:1');
    expect((await api.send('ImportKeyPair', importing('a1'))).type).toBe('error');
    const html = await api.send('ImportKeyPair', importing('a2'));
    expect([html.status, html.headers.get('content-type')]).toEqual([
      200,
      'text/html;charset=utf-8',
    ]);
    expect(await html.text()).toContain('<!doctype html>');
    expect(await names(truth)).toEqual([]);
  });

  it('garbage makes the change, but returns an unreadable response', async () => {
    const { api, truth } = await setup('garbage:ImportKeyPair:1');
    const response = await api.send('ImportKeyPair', importing('web'));
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/json;charset=utf-8',
    ]);
    await expect(response.json()).rejects.toThrow(SyntaxError);
    expect(await names(truth)).toEqual(['web']);
  });

  it('throttle returns how long to wait', async () => {
    const { api } = await setup('throttle:ImportKeyPair:1:50,throttle:ImportKeyPair:1');
    const throttled = async (): Promise<(string | number | null)[]> => {
      const response = await api.send('ImportKeyPair', importing('web'));
      const { Code } = (await response.json()) as { Code: string };
      return [response.status, Code, response.headers.get('x-acs-retry-after')];
    };
    expect(await throttled()).toEqual([400, 'Throttling.User', '50']);
    expect(await throttled()).toEqual([400, 'Throttling.User', '1000']);
    await api.ok('ImportKeyPair', importing('web'));
  });

  it('other actions and invalid requests aren’t affected', async () => {
    const { api } = await setup('lose-request:ImportKeyPair');
    expect(await names(api)).toEqual([]);
    const request = new Request('https://console.test/api/?Action=ImportKeyPair&a=%zz');
    expect((await api.fetch(request)).status).toBe(400);
  });

  it('read-lag returns the previous rows for this many reads of the region', async () => {
    const { api } = await setup('read-lag:2');
    await api.ok('ImportKeyPair', importing('web'));
    expect((await api.names({ RegionId: 'cn-hangzhou' })).length).toBe(4);
    expect(await names(api)).toEqual([]);
    expect(await names(api)).toEqual([]);
    expect(await names(api)).toEqual(['web']);
    await api.ok('DeleteKeyPairs', { RegionId: R, KeyPairNames: ['web'] });
    expect(await names(api)).toEqual(['web']);
    expect((await api.error('ImportKeyPair', importing('1bad'))).status).toBe(400);
    await api.ok('ImportKeyPair', importing('web'));
    expect(await names(api)).toEqual([]);
    expect(await names(api)).toEqual([]);
    expect(await names(api)).toEqual(['web']);
  });

  it('clock and delete-rule take effect', async () => {
    const { api } = await setup('clock:2018-11-27T08:33Z,delete-rule:today');
    await api.ok('ImportKeyPair', importing('web'));
    const { KeyPairs } = await api.ok('DescribeKeyPairs', { RegionId: R });
    expect(KeyPairs.KeyPair[0]?.CreationTime).toBe('2018-11-27T08:33Z');
    const bound = { RegionId: 'cn-hangzhou', KeyPairNames: ['web-frontend'] };
    expect((await api.error('DeleteKeyPairs', bound)).Code).toBe(
      'InvalidParameter.KeypairAlreadyAttachedInstance',
    );
  });

  it('rows and quota-almost-full fill cn-hangzhou, even if repeated', async () => {
    const store = newStore();
    const truth = new Client(apiWithSwitches(store, systemEnv(), []));
    const retired = { regionId: 'cn-hangzhou', name: 'team-key-002', fingerprint: '' };
    await store.write('cn-hangzhou', ({ retiredNames }) =>
      retiredNames.add({ ...retired, deletedAt: '2018-11-01T00:00:00.000Z' }),
    );
    for (const _ of [1, 2]) await applyDataSwitches(store, parseSwitches('quota-almost-full'));
    const rows = await store.read('cn-hangzhou', (tables) => tables.keyPairs.all());
    expect(rows.length).toBe(499);
    expect(rows.map((row) => row.name)).not.toContain(retired.name);
    expect(new Set(rows.map((row) => row.fingerprint)).size).toBe(499);
    for (const pair of seed.keyPairs) {
      if (pair.regionId === 'cn-hangzhou') expect(rows).toContainEqual(pair);
    }
    const blobs = rows.map((row) => Buffer.from(row.publicKey.split(' ')[1] ?? '', 'base64'));
    for (const blob of blobs) {
      expect([blob.length, (blob[23] ?? 0) >= 0x80, (blob.at(-1) ?? 0) % 2]).toEqual([
        279,
        true,
        1,
      ]);
    }
    const last = { ...importing('last'), RegionId: 'cn-hangzhou' };
    await truth.ok('ImportKeyPair', last);
    expect((await truth.error('ImportKeyPair', { ...last, KeyPairName: 'more' })).Code).toBe(
      'QuotaExceed.KeyPair',
    );
    await applyDataSwitches(store, parseSwitches('rows:500'));
    expect((await truth.ok('DescribeKeyPairs', { RegionId: 'cn-hangzhou' })).TotalCount).toBe(500);
  });

  it('empty removes key pairs, retired names and bindings', async () => {
    const { api } = await setup('empty');
    for (const RegionId of ['cn-hangzhou', 'cn-beijing']) {
      expect(await api.names({ RegionId })).toEqual([]);
      const { Instances } = await api.ok('DescribeInstances', { RegionId, PageSize: 100 });
      expect(Instances.Instance.length).toBeGreaterThan(5);
      expect(Instances.Instance.filter((one) => one.KeyPairName !== '')).toEqual([]);
    }
    await api.importAll('cn-hangzhou', ['legacy-app']);
  });
});
