import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useRegion } from '../../regions/region';
import { loadedAhead, useModule } from '../../ui/load-ahead';
import { publicKeysQuery } from '../data/queries';

const loadSha256 = loadedAhead(() => import('./sha256'));

export type Sha256Search = ReturnType<typeof useSha256>;

/** The API lists only MD5. Loads the code and the public keys only if a search needs them. */
export function useSha256(isNeeded: boolean) {
  const { regionId } = useRegion();
  const sha256With = useModule(loadSha256, isNeeded)?.sha256With;
  const { data, error, refetch } = useQuery({ ...publicKeysQuery(regionId), enabled: isNeeded });
  const keyPairs = data?.keyPairs;
  const sha256Of = useMemo(
    () => (sha256With && keyPairs ? sha256With(keyPairs) : null),
    [sha256With, keyPairs],
  );
  return useMemo(
    () => ({
      sha256Of,
      isLoading: isNeeded && sha256Of === null && error === null,
      error: isNeeded && sha256Of === null ? error : null,
      retry: () => void refetch(),
    }),
    [sha256Of, isNeeded, error, refetch],
  );
}
