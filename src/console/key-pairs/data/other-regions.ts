import type { QueryClient } from '@tanstack/react-query';
import { language } from '../../i18n/language';
import { regionsQuery, type RegionChoice } from '../../regions/regions';
import { keyPairsQuery, type RegionKeyPairs } from './queries';

/** In milliseconds: how long a list of another region is used again. */
export const otherRegionsFreshFor = 60_000;
const requestedAtOnce = 6;

/**
 * Reads the key pairs of all other regions, and returns what `find` finds in them, in their order, and
 * how many of them couldn't be read, or not completely.
 */
export async function searchOtherRegions<Found>(
  client: QueryClient,
  regionId: string,
  signal: AbortSignal,
  find: (region: RegionChoice, list: RegionKeyPairs) => Found | null | Promise<Found | null>,
) {
  const regions = await client.ensureQueryData(regionsQuery(language()));
  const others = regions.filter(({ id }) => id !== regionId);
  const results = new Map<string, Found>();
  const waiting = [...others];
  let unknown = 0;

  async function searchOneAfterAnother() {
    for (let region = waiting.shift(); region && !signal.aborted; region = waiting.shift()) {
      try {
        const query = {
          ...keyPairsQuery(region.id),
          staleTime: otherRegionsFreshFor,
          retry: false,
        };
        const list = await client.fetchQuery(query);
        const found = await find(region, list);
        if (found !== null) results.set(region.id, found);
        else if (!list.complete) unknown += 1;
      } catch {
        unknown += 1;
      }
    }
  }
  await Promise.all(Array.from({ length: requestedAtOnce }, searchOneAfterAnother));
  const found = others.map(({ id }) => results.get(id)).filter((result) => result !== undefined);
  return { found, unknown };
}
