import { createContext, useContext } from 'react';

/** The region that the page shows. */
export interface Region {
  readonly regionId: string;
  /** In the language of the page; the ID until that is known, and for a region that doesn't exist. */
  readonly regionName: string;
}

export const RegionContext = createContext<Region | null>(null);

export function useRegion(): Region {
  const region = useContext(RegionContext);
  if (region === null) throw new Error('There is no RegionProvider');
  return region;
}
