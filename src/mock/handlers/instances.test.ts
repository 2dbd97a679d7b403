import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../contract/action';
import type { describeInstances } from '../../contract/instances';
import { seed } from '../seed/seed';
import { client, apiSetups } from '../testing/mock-client';

const RegionId = 'cn-hangzhou';
const Shanghai = 'cn-shanghai';

describe.each(apiSetups)('DescribeInstances on $name', ({ newStore }) => {
  const names = async (
    request: Omit<RequestOf<typeof describeInstances>, 'RegionId'>,
  ): Promise<string[]> => {
    const api = client(newStore());
    const response = await api.ok('DescribeInstances', { RegionId, PageSize: 100, ...request });
    return response.Instances.Instance.map((instance) => instance.InstanceName).toSorted();
  };

  it('returns the fields needed for binding', async () => {
    const { Instances } = await client(newStore()).sent('DescribeInstances', {
      RegionId,
      InstanceName: 'jump-01',
    });
    expect(Instances.Instance).toEqual([
      {
        InstanceId: expect.stringMatching(/^i-bp1[0-9a-z]{17}$/),
        InstanceName: 'jump-01',
        Status: 'Running',
        OSType: 'linux',
        OSName: 'Debian  9.2 64位',
        OSNameEn: 'Debian  9.2 64 bit',
        KeyPairName: 'jump-host',
        IoOptimized: true,
        InstanceType: 'ecs.g5.large',
        RegionId,
        ZoneId: 'cn-hangzhou-b',
        PublicIpAddress: { IpAddress: [] },
        EipAddress: { IpAddress: '198.51.100.14' },
        VpcAttributes: {
          VpcId: expect.stringMatching(/^vpc-bp1[0-9a-z]{17}$/),
          PrivateIpAddress: { IpAddress: ['172.16.0.14'] },
        },
        InnerIpAddress: { IpAddress: [] },
        CreationTime: '2018-03-05T03:28Z',
        ResourceGroupId: '',
        OperationLocks: { LockReason: [] },
      },
    ]);
    const others = await client(newStore()).sent('DescribeInstances', {
      RegionId,
      InstanceName: 'legacy-mail-*',
    });
    expect(others.Instances.Instance[0]).not.toHaveProperty('KeyPairName');
    expect(others.Instances.Instance[0]).toMatchObject({
      VpcAttributes: { VpcId: '', PrivateIpAddress: { IpAddress: [] } },
      InnerIpAddress: { IpAddress: ['172.16.0.16'] },
    });
    const locked = await client(newStore()).ok('DescribeInstances', {
      RegionId,
      InstanceName: 'pay-*',
    });
    expect(locked.Instances.Instance[0]).toMatchObject({
      PublicIpAddress: { IpAddress: ['203.0.113.17'] },
      OperationLocks: { LockReason: [{ LockReason: 'security' }] },
    });
  });

  it('filters', async () => {
    const all = await names({});
    expect(all.length).toBe(10);
    expect(await names({ KeyPairName: 'web-frontend' })).toEqual(['shop-web-01', 'shop-web-02']);
    expect(await names({ KeyPairName: 'web*' })).toEqual([]);
    expect(await names({ Status: 'Stopped' })).toEqual(['report-win-01', 'shop-db-01']);
    expect(await names({ IoOptimized: false })).toEqual(['legacy-mail-01']);
    expect((await names({ IoOptimized: true })).length).toBe(9);
    expect(await names({ InstanceName: '*win*' })).toEqual(['report-win-01']);
    expect((await names({ ResourceGroupId: 'rg-aekz6ob3vd5xmna' })).length).toBe(3);
    expect(await names({ VpcId: 'vpc-nowhere' })).toEqual([]);
    expect(await names({ ZoneId: 'cn-hangzhou-b' })).toEqual(all);
    expect(await names({ ZoneId: 'cn-hangzhou-c' })).toEqual([]);
    expect(await names({ Tag: [{ Key: 'env' }] })).toEqual([]);
    const [one, two] = seed.instances.filter((row) => row.regionId === RegionId);
    expect(await names({ InstanceIds: [one?.id ?? '', 'i-nowhere'] })).toEqual([one?.name]);
    expect(await names({ InstanceIds: [two?.id ?? ''], Status: 'Stopped' })).toEqual([]);
    expect(await names({ InstanceIds: [] })).toEqual([]);
  });

  it('rejects invalid filters and pages', async () => {
    const api = client(newStore());
    const code = async (request: object): Promise<string> =>
      (await api.error('DescribeInstances', { RegionId, ...request })).Code;
    const ids = JSON.stringify(Array.from({ length: 101 }, (_, index) => `i-${index}`));
    expect(await code({ Status: 'Melted' })).toBe('InvalidStatus.NotFound');
    expect(await code({ InstanceIds: 'i-1' })).toBe('InvalidInstanceIds.ValueNotSupported');
    expect(await code({ InstanceIds: ids })).toBe('InvalidInstanceIds.ValueNotSupported');
    expect(await code({ PageSize: 101 })).toBe('InvalidParameter');
    expect(await code({ PageSize: 0 })).toBe('InvalidParameter');
    expect(await code({ MaxResults: 'ten' })).toBe('InvalidParameter');
    for (const NextToken of ['zz', 'ff', '61', 'FF', '6', '6120622063f']) {
      expect(await code({ NextToken }), NextToken).toBe('Invalid.NextToken');
    }
    expect(await code({ RegionId: 'cn-atlantis' })).toBe('InvalidRegionId.NotFound');
  });

  it('returns pages in the same order by number and by token', async () => {
    const api = client(newStore());
    const byNumber: string[] = [];
    for (const PageNumber of [1, 2, 3]) {
      const page = await api.ok('DescribeInstances', {
        RegionId: Shanghai,
        PageNumber,
        PageSize: 50,
      });
      expect(page).toMatchObject({ TotalCount: 120, PageNumber, PageSize: 50 });
      byNumber.push(...page.Instances.Instance.map((instance) => instance.InstanceId));
    }
    expect(new Set(byNumber).size).toBe(120);

    const byToken: string[] = [];
    let token: { NextToken?: string } = {};
    do {
      const page = await api.ok('DescribeInstances', {
        RegionId: Shanghai,
        MaxResults: 50,
        ...token,
      });
      byToken.push(...page.Instances.Instance.map((instance) => instance.InstanceId));
      token = page.NextToken === '' ? {} : { NextToken: page.NextToken };
    } while (token.NextToken !== undefined);
    expect(byToken).toEqual(byNumber);
  });

  it('clamps MaxResults, with a default of 10', async () => {
    const api = client(newStore());
    const size = async (request: object): Promise<number> => {
      const response = await api.ok('DescribeInstances', { RegionId: Shanghai, ...request });
      return response.Instances.Instance.length;
    };
    expect(await size({ MaxResults: 3 })).toBe(10);
    expect(await size({ MaxResults: -3 })).toBe(10);
    expect(await size({ MaxResults: 11 })).toBe(11);
    expect(await size({ MaxResults: 1000 })).toBe(100);
    expect(await size({})).toBe(10);
  });

  it('continues after a row that no longer matches', async () => {
    const api = client(newStore());
    const request = { RegionId: Shanghai, Status: 'Running', MaxResults: 10 } as const;
    const first = await api.ok('DescribeInstances', request);
    const rest = { RegionId: Shanghai, NextToken: first.NextToken, MaxResults: 100 };
    const other = await api.ok('DescribeInstances', { ...rest, Status: 'Stopped' });
    const last = first.Instances.Instance.at(-1);
    expect(other.Instances.Instance.length).toBeGreaterThan(0);
    for (const instance of other.Instances.Instance) {
      expect(instance.CreationTime <= (last?.CreationTime ?? '')).toBe(true);
    }
  });
});
