import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { KeyPair } from '../../../contract/key-pairs';
import type { RegionChoice } from '../../regions/regions';
import { sha256Of } from '../list/sha256';
import { otherRegionsFreshFor, searchOtherRegions } from '../data/other-regions';
import { keyPairsQuery, type KeyPairList } from '../data/queries';
import type { IdentifiedKey } from './identify-keys';

/** The names of the key pairs that have a key, by its fingerprint. */
export type KeyOwners = ReadonlyMap<string, readonly string[]>;

export interface RegionOwners {
  readonly region: RegionChoice;
  readonly owners: KeyOwners;
}

/**
 * Looks for keys in a region: in the list that is here already, and read anew before it's said that
 * a key isn't there. Rejects with `ApiError` when the list can't be read.
 */
export async function ownersInRegion(
  client: QueryClient,
  regionId: string,
  keys: readonly IdentifiedKey[],
): Promise<{ owners: KeyOwners; isComplete: boolean }> {
  const query = keyPairsQuery(regionId);
  const known = client.getQueryData(query.queryKey);
  if (known) {
    const owners = ownersIn(known, keys);
    if (keys.every(({ fingerprint }) => owners.has(fingerprint)))
      return { owners, isComplete: true };
  }
  const list = await client.fetchQuery({ ...query, staleTime: 0 });
  return { owners: ownersIn(list, keys), isComplete: list.complete };
}

/** The owners of keys in all other regions that have any. */
export function ownersElsewhereQuery(regionId: string, keys: readonly IdentifiedKey[]) {
  return queryOptions({
    queryKey: ['key-owners', regionId, keys.map(({ fingerprint }) => fingerprint)],
    staleTime: otherRegionsFreshFor,
    retry: false,
    queryFn: ({ client, signal }) =>
      searchOtherRegions<RegionOwners>(client, regionId, signal, (region, list) => {
        const owners = ownersIn(list, keys);
        return owners.size > 0 ? { region, owners } : null;
      }),
  });
}

function ownersIn({ keyPairs }: KeyPairList, keys: readonly IdentifiedKey[]): KeyOwners {
  const owners = new Map<string, string[]>();
  for (const { fingerprint } of keys) {
    const names = keyPairs.filter((pair) => hasFingerprint(pair, fingerprint));
    if (names.length > 0)
      owners.set(
        fingerprint,
        names.map(({ KeyPairName }) => KeyPairName),
      );
  }
  return owners;
}

function hasFingerprint(keyPair: KeyPair, fingerprint: string): boolean {
  return fingerprint.startsWith('SHA256:')
    ? sha256Of(keyPair) === fingerprint
    : keyPair.KeyPairFingerPrint === fingerprint;
}
