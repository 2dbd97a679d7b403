import { useMemo } from 'react';
import { boundByName } from '../../instances/bound-instances';
import type { KeyPairList } from '../data/queries';
import { keyPairRows, type KeyPairRow } from './rows';
import type { Sha256Search } from './use-sha256';

/** The rows of the list, the same ones until something is read anew. */
export function useRows(
  list: KeyPairList | undefined,
  { data, error }: Parameters<typeof boundByName>[0],
  sha256Of: Sha256Search['sha256Of'],
): readonly KeyPairRow[] | undefined {
  const boundOf = useMemo(() => boundByName({ data, error }), [data, error]);
  return useMemo(
    () => list && keyPairRows(list.keyPairs, boundOf, sha256Of),
    [list, boundOf, sha256Of],
  );
}
