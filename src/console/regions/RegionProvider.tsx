import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { RegionContext } from './region';
import { regionsQuery } from './regions';

interface RegionProviderProps {
  regionId: string;
  children: ReactNode;
}

/** Says which region everything in it is about: see `useRegion`. */
export function RegionProvider({ regionId, children }: RegionProviderProps) {
  const { data: regions } = useQuery(regionsQuery(useLanguage()));
  const regionName = regions?.find(({ id }) => id === regionId)?.name ?? regionId;
  const region = useMemo(() => ({ regionId, regionName }), [regionId, regionName]);
  return <RegionContext value={region}>{children}</RegionContext>;
}
