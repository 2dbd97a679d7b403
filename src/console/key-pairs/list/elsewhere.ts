import { queryOptions } from '@tanstack/react-query';
import type { RegionChoice } from '../../api/regions';
import { boundByName } from '../../instances/bound-instances';
import { otherRegionsFreshFor, searchOtherRegions } from '../other-regions';
import { keyPairRows } from './rows';
import { findMatch } from './search';
import { sha256Of } from './sha256';

/** A region where a search finds something when this one has nothing. */
export interface ElsewhereMatch {
  region: RegionChoice;
  count: number;
}

/** Searches all other regions. Each is read once; the next search finds the lists already here. */
export function elsewhereQuery(regionId: string, search: string) {
  return queryOptions({
    queryKey: ['elsewhere', regionId, search.trim()],
    staleTime: otherRegionsFreshFor,
    retry: false,
    queryFn: ({ client, signal }) => {
      const notBound = boundByName({ data: undefined, error: null });
      return searchOtherRegions<ElsewhereMatch>(
        client,
        regionId,
        signal,
        (region, { keyPairs }) => {
          const rows = keyPairRows(keyPairs, notBound, sha256Of);
          const count = rows.filter((row) => findMatch(row, search) !== null).length;
          return count > 0 ? { region, count } : null;
        },
      );
    },
  });
}
