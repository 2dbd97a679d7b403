import { queryOptions } from '@tanstack/react-query';
import { describeRegions } from '../../contract/regions';
import { call, readTimeout } from './call';

export interface RegionChoice {
  id: string;
  name: string;
  chineseName: string;
  area: string;
}

/** The regions that the account may use, with their English and Chinese names. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<RegionChoice[]> => {
    const [english, chinese] = await Promise.all(
      ['en-US', 'zh-CN'].map(async (language) => {
        const request = { AcceptLanguage: language };
        return call(describeRegions, request, { signal, timeout: readTimeout });
      }),
    );
    const chineseNames = new Map(
      chinese?.Regions.Region.map((region) => [region.RegionId, region.LocalName]),
    );
    return (english?.Regions.Region ?? []).map(({ RegionId, LocalName }) => ({
      id: RegionId,
      name: LocalName.trim() || RegionId,
      chineseName: chineseNames.get(RegionId) ?? '',
      area: areaOf(RegionId),
    }));
  },
});

export const areas = ['Asia Pacific', 'Europe & Americas', 'Middle East'] as const;

/** The area that the real console lists a region under; the API does not tell it. */
function areaOf(regionId: string): (typeof areas)[number] {
  if (regionId.startsWith('me-')) return 'Middle East';
  return /^(us|na|eu)-/.test(regionId) ? 'Europe & Americas' : 'Asia Pacific';
}
