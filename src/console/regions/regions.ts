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

/** The account's regions, with their names in a language. */
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

export const useRegions = () => useQuery(regionsQuery(useLanguage()));

export async function readRegions(language: Language, signal: AbortSignal) {
  const request = { AcceptLanguage: language === 'en' ? 'en-US' : language };
  const { Regions } = await read(describeRegions, request, signal);
  return Regions.Region;
}

/** The real console's grouping, which the API doesn't provide. */
function areaOf(regionId: string): Area {
  if (regionId.startsWith('me-')) return 'middle-east';
  return /^(us|na|eu)-/.test(regionId) ? 'europe-americas' : 'asia-pacific';
}
