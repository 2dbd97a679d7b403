import { queryOptions } from '@tanstack/react-query';
import { describeRegions } from '../../contract/regions';
import { read } from '../api/read';

export interface RegionChoice {
  id: string;
  name: string;
  area: string;
}

/** The regions that the account may use, with their English names. */
export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<RegionChoice[]> =>
    (await readRegions('en-US', signal)).map(({ RegionId, LocalName }) => ({
      id: RegionId,
      name: LocalName.trim() || RegionId,
      area: areaOf(RegionId),
    })),
});

/**
 * The names of the regions in the other languages that the console knows, by region ID: only a
 * search for a region needs them. A language that can't be had is left out.
 */
export const otherRegionNamesQuery = queryOptions({
  queryKey: ['region-names'],
  staleTime: Infinity,
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, readonly string[]>> => {
    const results = await Promise.allSettled(
      ['zh-CN', 'ja'].map((language) => readRegions(language, signal)),
    );
    const regions = results.flatMap((result) =>
      result.status === 'fulfilled' ? result.value : [],
    );
    if (regions.length === 0) throw new Error('No other names of the regions');
    const names = new Map<string, string[]>();
    for (const { RegionId, LocalName } of regions) {
      names.set(RegionId, [...(names.get(RegionId) ?? []), LocalName]);
    }
    return names;
  },
});

async function readRegions(language: string, signal: AbortSignal) {
  const request = { AcceptLanguage: language };
  const { Regions } = await read(describeRegions, request, signal);
  return Regions.Region;
}

export const areas = ['Asia Pacific', 'Europe & Americas', 'Middle East'] as const;

/** The area that the real console lists a region under; the API does not tell it. */
function areaOf(regionId: string): (typeof areas)[number] {
  if (regionId.startsWith('me-')) return 'Middle East';
  return /^(us|na|eu)-/.test(regionId) ? 'Europe & Americas' : 'Asia Pacific';
}
