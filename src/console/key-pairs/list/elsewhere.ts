import { queryOptions } from '@tanstack/react-query';
import { regionsQuery, type RegionChoice } from '../../api/regions';
import { boundByName } from '../../instances/bound-instances';
import { keyPairsQuery } from '../queries';
import { keyPairRows } from './rows';
import { findMatch } from './search';
import { sha256Of } from './sha256';

/** Where a search finds something when this region has nothing. */
export interface Elsewhere {
  places: readonly { region: RegionChoice; count: number }[];
  /** How many regions gave no answer. */
  unanswered: number;
}

const freshFor = 60_000;
const askedAtOnce = 6;

/** Searches all other regions. Each is read once; the next search finds the lists already here. */
export function elsewhereQuery(regionId: string, search: string) {
  return queryOptions({
    queryKey: ['elsewhere', regionId, search.trim()],
    staleTime: freshFor,
    retry: false,
    queryFn: async ({ client, signal }): Promise<Elsewhere> => {
      const regions = await client.ensureQueryData(regionsQuery);
      const waiting = regions.filter(({ id }) => id !== regionId);
      const places: { region: RegionChoice; count: number }[] = [];
      let unanswered = 0;

      async function askOneAfterAnother() {
        for (let region = waiting.shift(); region && !signal.aborted; region = waiting.shift()) {
          try {
            const query = { ...keyPairsQuery(region.id), staleTime: freshFor, retry: false };
            const { keyPairs } = await client.fetchQuery(query);
            const rows = keyPairRows(
              keyPairs,
              boundByName({ data: undefined, error: null }),
              sha256Of,
            );
            const count = rows.filter((row) => findMatch(row, search) !== null).length;
            if (count > 0) places.push({ region, count });
          } catch {
            unanswered += 1;
          }
        }
      }
      await Promise.all(Array.from({ length: askedAtOnce }, askOneAfterAnother));
      return { places, unanswered };
    },
  });
}
