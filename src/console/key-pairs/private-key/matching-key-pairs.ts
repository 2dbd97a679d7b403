import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { KeyPair } from '../../../contract/key-pairs';
import { sha256Of } from '../list/sha256';
import { otherRegionsFreshFor, searchOtherRegions } from '../data/other-regions';
import { keyPairsQuery, type RegionKeyPairs } from '../data/queries';
import type { IdentifiedKey } from './identify-keys';

type KeyOwners = ReadonlyMap<string, readonly string[]>;

/**
 * The key pairs with these keys. Reads the list again if the cached one lacks a key. Rejects with
 * `ApiError`.
 */
export async function ownersInRegion(
  client: QueryClient,
  regionId: string,
  keys: readonly IdentifiedKey[],
): Promise<KeyOwners> {
  const query = keyPairsQuery(regionId);
  const known = client.getQueryData(query.queryKey);
  const owners = known && ownersIn(known, keys);
  if (owners && keys.every(({ fingerprint }) => owners.has(fingerprint))) return owners;
  return ownersIn(await client.fetchQuery({ ...query, staleTime: 0 }), keys);
}

export function ownersElsewhereQuery(regionId: string, keys: readonly IdentifiedKey[]) {
  return queryOptions({
    queryKey: ['key-owners', regionId, keys.map(({ fingerprint }) => fingerprint)],
    staleTime: otherRegionsFreshFor,
    retry: false,
    queryFn: ({ client, signal }) =>
      searchOtherRegions(client, regionId, signal, (region, list) => {
        const owners = ownersIn(list, keys);
        return owners.size > 0 ? { region, owners } : null;
      }),
  });
}

export function ownersIn({ keyPairs }: RegionKeyPairs, keys: readonly IdentifiedKey[]): KeyOwners {
  const owners = keys.map(({ fingerprint }) => {
    const pairs = keyPairs.filter((pair) => hasFingerprint(pair, fingerprint));
    return [fingerprint, pairs.map(({ KeyPairName }) => KeyPairName)] as const;
  });
  return new Map(owners.filter(([, names]) => names.length > 0));
}

function hasFingerprint(keyPair: KeyPair, fingerprint: string): boolean {
  return fingerprint.startsWith('SHA256:')
    ? sha256Of(keyPair) === fingerprint
    : keyPair.KeyPairFingerPrint === fingerprint;
}
