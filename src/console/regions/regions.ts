import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { describeRegions } from '../../contract/regions';
import { read } from '../api/read';
import { languageTags, type Language } from '../i18n/languages';
import { t } from '../i18n/t';

export const areas = ['asia-pacific', 'europe-americas', 'middle-east'] as const;

export type Area = (typeof areas)[number];

export interface RegionChoice {
  id: string;
  name: string;
  area: Area;
}

/** The regions that the account may use, with their names in a language. */
export const regionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['regions', language],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<RegionChoice[]> =>
      (await readRegions(language, signal)).map(({ RegionId, LocalName }) => ({
        id: RegionId,
        name: LocalName.trim() || RegionId,
        area: areaOf(RegionId),
      })),
  });

/**
 * The names of the regions in the other languages of the console, by region ID: only a search for a
 * region needs them. A language that can't be had is left out.
 */
export const otherRegionNamesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['region-names', language],
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, readonly string[]>> => {
      const others = languageTags.filter((each) => each !== language);
      const results = await Promise.allSettled(others.map((each) => readRegions(each, signal)));
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

async function readRegions(language: Language, signal: AbortSignal) {
  const request = { AcceptLanguage: language === 'en' ? 'en-US' : language };
  const { Regions } = await read(describeRegions, request, signal);
  return Regions.Region;
}

export function areaNames(): Record<Area, string> {
  return {
    'asia-pacific': t('Asia Pacific'),
    'europe-americas': t('Europe & Americas'),
    'middle-east': t('Middle East'),
  };
}

/** The area that the real console lists a region under; the API does not tell it. */
function areaOf(regionId: string): Area {
  if (regionId.startsWith('me-')) return 'middle-east';
  return /^(us|na|eu)-/.test(regionId) ? 'europe-americas' : 'asia-pacific';
}
