import { useMatch } from 'react-router-dom';

/** A region's list, as in the real console. */
export const listPattern = '/keyPair/region/:regionId';

/** A region's list, and what is open on top of it. */
export interface Place {
  regionId: string;
  open: 'create' | 'import' | 'pair' | null;
  /** Of the pair; empty if it's missing from the URL. */
  name: string;
}

/** `null` for an unknown path. */
export function usePlace(): Place | null {
  const match = useMatch(`${listPattern}/:open?/:name?`);
  if (match === null) return null;
  const { regionId = '', name = '' } = match.params;
  const open = match.params.open?.toLowerCase() ?? null;
  if (open === 'pair') return { regionId, open, name };
  const isKnown = open === null || open === 'create' || open === 'import';
  return isKnown && name === '' ? { regionId, open, name } : null;
}

export function keyPairsPath(regionId: string): string {
  return `/keyPair/region/${encodeURIComponent(regionId)}`;
}

export function keyPairPath(regionId: string, name: string): string {
  return `${keyPairsPath(regionId)}/pair/${encodeURIComponent(name)}`;
}
