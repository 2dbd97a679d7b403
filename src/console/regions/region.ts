import { createContext, useContext } from 'react';

export interface Region {
  readonly regionId: string;
  /** In the page's language; the ID while loading, and for an unknown region. */
  readonly regionName: string;
}

export const RegionContext = createContext<Region | null>(null);

export function useRegion(): Region {
  const region = useContext(RegionContext);
  if (region === null) throw new Error('There is no RegionProvider');
  return region;
}
