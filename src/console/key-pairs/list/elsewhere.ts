import { queryOptions } from '@tanstack/react-query';
import type { KeyPair } from '../../../contract/key-pairs';
import { boundByName } from '../../instances/bound-instances';
import { otherRegionsFreshFor, searchOtherRegions } from '../data/other-regions';
import { publicKeysQuery } from '../data/queries';
import { keyPairRows } from './rows';
import { findMatch, needsSha256 } from './search';
import { sha256Of } from './sha256';

export function elsewhereQuery(regionId: string, search: string) {
  return queryOptions({
    queryKey: ['elsewhere', regionId, search.trim()],
    staleTime: otherRegionsFreshFor,
    retry: false,
    queryFn: ({ client, signal }) => {
      const notBound = boundByName({ data: undefined, error: null });
      const rowsOf = (keyPairs: readonly KeyPair[], of: typeof sha256Of | null) =>
        keyPairRows(keyPairs, notBound, of);
      return searchOtherRegions(client, regionId, signal, async (region, { keyPairs }) => {
        let rows = rowsOf(keyPairs, null);
        if (rows.length > 0 && needsSha256(search, rows)) {
          const query = { ...publicKeysQuery(region.id), staleTime: otherRegionsFreshFor };
          const list = await client.fetchQuery({ ...query, retry: false });
          rows = rowsOf(list.keyPairs, sha256Of);
        }
        const count = rows.filter((row) => findMatch(row, search) !== null).length;
        return count > 0 ? { region, count } : null;
      });
    },
  });
}
