import type { QueryClient } from '@tanstack/react-query';
import { language } from '../../i18n/language';
import { regionsQuery, type RegionChoice } from '../../regions/regions';
import { keyPairsQuery, type RegionKeyPairs } from './queries';

/** Cache lifetime of another region's list in milliseconds. */
export const otherRegionsFreshFor = 60_000;
const requestedAtOnce = 6;

/** Returns what `find` finds in the other regions, and how many couldn't be read completely. */
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
