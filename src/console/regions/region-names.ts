import { queryOptions } from '@tanstack/react-query';
import { languageTags, type Language } from '../i18n/languages';
import { t } from '../i18n/t';
import { readRegions, type Area } from './regions';

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
      const byId = Map.groupBy(regions, ({ RegionId }) => RegionId);
      return new Map(Array.from(byId, ([id, named]) => [id, named.map((each) => each.LocalName)]));
    },
  });

export function areaNames(): Record<Area, string> {
  return {
    'asia-pacific': t('Asia Pacific'),
    'europe-americas': t('Europe & Americas'),
    'middle-east': t('Middle East'),
  };
}
