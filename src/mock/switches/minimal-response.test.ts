import { describe, expect, it } from 'vitest';
import { actions } from '../../contract/actions';
import { systemEnv } from '../env';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import { Client, client } from '../testing/mock-client';
import { apiWithSwitches } from './api-switches';
import { parseSwitches } from './parse-switches';

const RegionId = 'cn-hangzhou';

const store = memoryStore(seed);
const minimal = new Client(apiWithSwitches(store, systemEnv(), parseSwitches('minimal-responses')));
const full = client(store);

describe('minimal responses', () => {
  it('lack empty values and fields missing in old clouds, and have no numbers and booleans', async () => {
    const request = { RegionId, InstanceName: 'legacy-mail-01' };
    expect(await minimal.sent('DescribeInstances', request)).toEqual({
      RequestId: expect.any(String),
      TotalCount: '1',
      PageNumber: '1',
      Instances: {
        Instance: [
          {
            InstanceId: expect.any(String),
            InstanceName: 'legacy-mail-01',
            Status: 'Running',
            IoOptimized: 'false',
            InstanceType: 'ecs.t1.small',
            RegionId,
            ZoneId: 'cn-hangzhou-b',
            PublicIpAddress: { IpAddress: ['203.0.113.16'] },
            InnerIpAddress: { IpAddress: ['172.16.0.16'] },
            CreationTime: expect.any(String),
          },
        ],
      },
    });
    const [pair] = (await minimal.sent('DescribeKeyPairs', { RegionId })).KeyPairs.KeyPair;
    expect(Object.keys(pair ?? {}).toSorted()).toEqual(['KeyPairFingerPrint', 'KeyPairName']);
    const locked = await minimal.ok('DescribeInstances', { RegionId, InstanceName: 'pay-*' });
    expect(locked.Instances.Instance[0]).toMatchObject({ Status: 'Migrating' });
  });

  it('keep empty lists', async () => {
    const { KeyPairs } = await minimal.sent('DescribeKeyPairs', { RegionId, KeyPairName: 'none' });
    expect(KeyPairs).toEqual({ KeyPair: [] });
  });

  it('have the same identities and bindings', async () => {
    const list = await minimal.ok('DescribeKeyPairs', { RegionId, PageSize: 50 });
    const names = (await full.ok('DescribeKeyPairs', { RegionId, PageSize: 50 })).KeyPairs.KeyPair;
    expect(list.KeyPairs.KeyPair.map(({ KeyPairName }) => KeyPairName)).toEqual(
      names.map(({ KeyPairName }) => KeyPairName),
    );
    const boundIn = async (api: Client) =>
      (await api.ok('DescribeInstances', { RegionId, MaxResults: 100 })).Instances.Instance.map(
        ({ InstanceId, KeyPairName }) => [InstanceId, KeyPairName],
      );
    expect(await boundIn(minimal)).toEqual(await boundIn(full));
    const [id = ''] = (await boundIn(full))[0] ?? [];
    const request = { RegionId, KeyPairName: 'db-admin', InstanceIds: [id, 'i-nowhere'] };
    const result = await minimal.sent('AttachKeyPair', request);
    expect(result).toMatchObject({
      TotalCount: '2',
      Results: { Result: [{}, { Success: 'false' }] },
    });
    expect(result).not.toHaveProperty('KeyPairName');
    const read = await minimal.ok('DetachKeyPair', request);
    expect(actions.DetachKeyPair.responseMismatch?.(request, read)).toBeNull();
  });
});
