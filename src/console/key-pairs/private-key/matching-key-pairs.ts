import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { KeyPair } from '../../../contract/key-pairs';
import type { RegionChoice } from '../../regions/regions';
import { sha256Of } from '../list/sha256';
import { otherRegionsFreshFor, searchOtherRegions } from '../data/other-regions';
import { keyPairsQuery, type RegionKeyPairs } from '../data/queries';
import type { IdentifiedKey } from './identify-keys';

export type KeyOwners = ReadonlyMap<string, readonly string[]>;

export interface RegionOwners {
  readonly region: RegionChoice;
  readonly owners: KeyOwners;
}

/**
 * The owners of keys in a region. If the list in the cache lacks one of the keys, the list is read again.
 * Rejects with `ApiError` when it can't be read.
 */
export async function ownersInRegion(
  client: QueryClient,
  regionId: string,
  keys: readonly IdentifiedKey[],
): Promise<KeyOwners> {
  const query = keyPairsQuery(regionId);
  const known = client.getQueryData(query.queryKey);
  if (known) {
    const owners = ownersIn(known, keys);
    if (keys.every(({ fingerprint }) => owners.has(fingerprint))) return owners;
  }
  const list = await client.fetchQuery({ ...query, staleTime: 0 });
  return ownersIn(list, keys);
}

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

export function ownersIn({ keyPairs }: RegionKeyPairs, keys: readonly IdentifiedKey[]): KeyOwners {
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
