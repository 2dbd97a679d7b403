import { describe, expect, it } from 'vitest';
import { AdjustableApi } from './adjustable-api';
import { rowsOfDataFile } from './data-of-tenant';
import { systemEnv } from '../env';
import { seed } from '../seed/seed';
import { Client, R, stores, vector } from '../testing/mock-client';

const hangzhou = { RegionId: 'cn-hangzhou' };

describe.each(stores)('the adjustable API on $name', ({ newStore }) => {
  interface Setup {
    demo: AdjustableApi;
    client: Client;
    names: (RegionId?: string) => Promise<string[]>;
  }

  function setup(): Setup {
    const demo = new AdjustableApi(newStore(seed), systemEnv());
    const client = new Client(demo.handle);
    return { demo, client, names: (RegionId = R) => client.names({ RegionId }) };
  }

  it('responds by the latest switches and returns them', async () => {
    const { demo, client } = setup();
    await demo.setSwitches('fail:DescribeRegions:InternalError:1');
    expect(await client.error('DescribeRegions', {})).toMatchObject({ Code: 'InternalError' });
    await client.ok('DescribeRegions', {});
    await demo.setSwitches('throttle:DescribeRegions');
    expect(demo.switches).toBe('throttle:DescribeRegions');
    expect(await client.error('DescribeRegions', {})).toMatchObject({ Code: 'Throttling.User' });
    await demo.setSwitches(' rows:05 ,');
    expect(demo.switches).toBe('rows:5');
    await demo.setSwitches('');
    await client.ok('DescribeRegions', {});
  });

  it('rejects everything while a switch is unknown, and changes nothing', async () => {
    const { demo, client, names } = setup();
    await demo.setSwitches('empty,slow,latency:x');
    expect(await client.error('DescribeRegions', {})).toMatchObject({
      status: 400,
      Code: 'Mock.UnknownSwitch',
      Message: '"slow", "latency:x" are not switches of the mock.',
    });
    expect(demo.switches).toBe('empty,slow,latency:x');
    await demo.setSwitches('');
    expect(await names('cn-hangzhou')).toHaveLength(4);
    await demo.setSwitches('empty,slow');
    await demo.setSwitches('empty');
    expect(await names('cn-hangzhou')).toEqual([]);
  });

  it('empties the data only when that switch is set, not for changes of others', async () => {
    const { demo, client, names } = setup();
    await demo.setSwitches('empty');
    expect(await names('cn-hangzhou')).toEqual([]);
    await client.importAll(R, ['web']);
    await demo.setSwitches('empty,delete-rule:today');
    expect(await names()).toEqual(['web']);
  });

  it('resets to the seed data with the current switches', async () => {
    const { demo, client, names } = setup();
    await demo.setSwitches('rows:7');
    await client.importAll(R, ['web']);
    await client.ok('DeleteKeyPairs', { ...hangzhou, KeyPairNames: ['web-frontend'] });
    await demo.resetData();
    expect(await names()).toEqual([]);
    expect(await names('cn-hangzhou')).toHaveLength(7);
    expect(await names('cn-hangzhou')).toContain('web-frontend');
  });

  it('loads saved data and removes the switches that would change it', async () => {
    const theirs = setup();
    await theirs.client.importAll(R, ['theirs']);
    await theirs.client.ok('DeleteKeyPairs', { ...hangzhou, KeyPairNames: ['web-frontend'] });
    const { rows } = rowsOfDataFile(await theirs.demo.saveData(), seed);

    const { demo, client, names } = setup();
    await demo.setSwitches('empty,latency:1');
    await client.importAll(R, ['mine']);
    await demo.replaceData(rows ?? seed);
    expect(await names()).toEqual(['theirs']);
    expect(await names('cn-hangzhou')).toEqual(await theirs.names('cn-hangzhou'));
    expect(demo.switches).toBe('latency:1');
    expect(
      await client.error('ImportKeyPair', {
        ...hangzhou,
        KeyPairName: 'web-frontend',
        PublicKeyBody: vector.line,
      }),
    ).toMatchObject({ Code: 'KeyPair.AlreadyExist' });

    await demo.resetData();
    expect(await names()).toEqual([]);
    expect(await names('cn-hangzhou')).toHaveLength(4);
  });
});
