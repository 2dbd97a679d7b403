import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../contract/action';
import type { describeRegions } from '../../contract/regions';
import { client, apiSetups } from '../testing/mock-client';

describe.each(apiSetups)('DescribeRegions on $name', ({ newStore }) => {
  const names = async (
    request: RequestOf<typeof describeRegions>,
  ): Promise<Map<string, string>> => {
    const { Regions } = await client(newStore()).ok('DescribeRegions', request);
    return new Map(Regions.Region.map((region) => [region.RegionId, region.LocalName]));
  };

  it('lists the 28 public regions without a region parameter', async () => {
    const { Regions } = await client(newStore()).sent('DescribeRegions', {});
    expect(Regions.Region.length).toBe(28);
    expect(new Set(Regions.Region.map((region) => region.RegionId)).size).toBe(28);
    expect(Regions.Region.find((region) => region.RegionId === 'cn-hangzhou')).toEqual({
      RegionId: 'cn-hangzhou',
      RegionEndpoint: 'ecs.cn-hangzhou.aliyuncs.com',
      LocalName: '华东1（杭州）',
    });
  });

  it('names them in the requested language, or the closest one', async () => {
    const id = 'ap-southeast-1';
    expect((await names({ AcceptLanguage: 'zh-TW' })).get(id)).toBe('新加坡');
    expect((await names({ AcceptLanguage: 'en-US' })).get(id)).toBe('Singapore');
    expect((await names({ AcceptLanguage: 'de' })).get(id)).toBe('Singapore');
    const japanese = await names({ AcceptLanguage: 'ja' });
    expect(japanese.get(id)).toBe('シンガポール');
    expect(japanese.get('us-southeast-1')).toBe('US (Atlanta)');
  });

  it('rejects unknown values', async () => {
    const api = client(newStore());
    const rejected: [object, number, string, string][] = [
      [
        { AcceptLanguage: 'tlh' },
        404,
        'InvalidAcceptLanguage.NotFound',
        'Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.',
      ],
      [
        { InstanceChargeType: 'Free' },
        403,
        'Invalid.InstanceChargeType',
        'The specified instanceChargeType is not valid.',
      ],
      [
        { ResourceType: 'keypair' },
        404,
        'InvalidResourceType.NotFound',
        'The ResourceType provided does not exist in our records.',
      ],
    ];
    for (const [request, status, Code, Message] of rejected) {
      expect(await api.error('DescribeRegions', request)).toMatchObject({
        status,
        Code,
        Message,
        HostId: 'ecs.aliyuncs.com',
      });
    }
    expect((await names({ InstanceChargeType: 'PrePaid', ResourceType: 'disk' })).size).toBe(28);
  });
});
