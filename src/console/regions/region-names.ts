import { queryOptions } from '@tanstack/react-query';
import { languageTags, type Language } from '../i18n/languages';
import { readRegions } from './regions';

/** Region names in the other languages by region ID, for the search. Leaves out a failed language. */
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
