import { useMemo } from 'react';
import { boundByName } from '../../instances/bound-instances';
import type { RegionKeyPairs } from '../data/queries';
import { keyPairRows, type KeyPairSummary } from './rows';
import type { Sha256Search } from './use-sha256';

/** The rows of the list, the same ones until something is read anew. */
export function useRows(
  list: RegionKeyPairs | undefined,
  { data, error }: Parameters<typeof boundByName>[0],
  sha256Of: Sha256Search['sha256Of'],
): readonly KeyPairSummary[] | undefined {
  const boundOf = useMemo(() => boundByName({ data, error }), [data, error]);
  return useMemo(
    () => list && keyPairRows(list.keyPairs, boundOf, sha256Of),
    [list, boundOf, sha256Of],
  );
}
