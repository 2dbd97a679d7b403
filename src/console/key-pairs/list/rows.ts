import { useMemo } from 'react';
import type { KeyPair } from '../../../contract/key-pairs';
import type { Tag } from '../../../contract/fields';
import { boundByName, type BoundInstances } from '../../instances/bound-instances';
import type { RegionKeyPairs } from '../data/queries';

export interface KeyPairSummary {
  name: string;
  /** As listed: 32 hex digits, or empty. */
  md5: string;
  /** `SHA256:…` as in `ssh-keygen -l`; `null` until computed. */
  sha256: string | null;
  tags: readonly Tag[];
  created: string;
  resourceGroupId: string;
  bound: BoundInstances;
}

type Sha256Of = (keyPair: KeyPair) => string | null;

export function keyPairRows(
  keyPairs: readonly KeyPair[],
  boundTo: (keyPairName: string) => BoundInstances,
  sha256Of: Sha256Of | null,
): KeyPairSummary[] {
  return keyPairs.map((keyPair) => ({
    name: keyPair.KeyPairName,
    md5: keyPair.KeyPairFingerPrint,
    sha256: sha256Of?.(keyPair) ?? null,
    tags: keyPair.Tags.Tag,
    created: keyPair.CreationTime,
    resourceGroupId: keyPair.ResourceGroupId,
    bound: boundTo(keyPair.KeyPairName),
  }));
}

export function useRows(
  list: RegionKeyPairs | undefined,
  { data, error }: Parameters<typeof boundByName>[0],
  sha256Of: Sha256Of | null,
): readonly KeyPairSummary[] | undefined {
  const boundOf = useMemo(() => boundByName({ data, error }), [data, error]);
  return useMemo(
    () => list && keyPairRows(list.keyPairs, boundOf, sha256Of),
    [list, boundOf, sha256Of],
  );
}
