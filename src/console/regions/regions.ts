import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { describeRegions } from '../../contract/regions';
import { read } from '../api/read';
import { useLanguage } from '../i18n/language';
import type { Language } from '../i18n/languages';

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

/** The same in the language of the page. */
export const useRegions = () => useQuery(regionsQuery(useLanguage()));

export async function readRegions(language: Language, signal: AbortSignal) {
  const request = { AcceptLanguage: language === 'en' ? 'en-US' : language };
  const { Regions } = await read(describeRegions, request, signal);
  return Regions.Region;
}

/** The area that the real console lists a region under; the API does not tell it. */
function areaOf(regionId: string): Area {
  if (regionId.startsWith('me-')) return 'middle-east';
  return /^(us|na|eu)-/.test(regionId) ? 'europe-americas' : 'asia-pacific';
}
