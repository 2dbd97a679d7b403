import { useMatch } from 'react-router-dom';

/** The path of a region's list in the real console. */
export const listPattern = '/keyPair/region/:regionId';

/** A region's list, and what is open over it. */
export interface Place {
  regionId: string;
  over: 'create' | 'import' | 'pair' | null;
  /** Of the pair; empty if the address was cut off in front of it. */
  name: string;
}

/** What the address shows; `null` if no page has this path. */
export function usePlace(): Place | null {
  const match = useMatch(`${listPattern}/:over?/:name?`);
  if (match === null) return null;
  const { regionId = '', name = '' } = match.params;
  const over = match.params.over?.toLowerCase() ?? null;
  if (over === 'pair') return { regionId, over, name };
  const isKnown = over === null || over === 'create' || over === 'import';
  return isKnown && name === '' ? { regionId, over, name } : null;
}

export function keyPairsPath(regionId: string): string {
  return `/keyPair/region/${encodeURIComponent(regionId)}`;
}

export function keyPairPath(regionId: string, name: string): string {
  return `${keyPairsPath(regionId)}/pair/${encodeURIComponent(name)}`;
}
