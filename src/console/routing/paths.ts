import { useMatch } from 'react-router-dom';

/** A region's list, as in the real console. */
export const listPattern = '/keyPair/region/:regionId';

/** A region's list, and what is open on top of it. */
export interface Route {
  regionId: string;
  open: 'create' | 'import' | 'pair' | null;
  /** The key pair's name, decoded; empty if it's missing from the URL. */
  name: string;
}

/** The current path, parsed; `null` for an unknown one. */
export function useRoute(): Route | null {
  const match = useMatch(`${listPattern}/:open?/:name?`);
  if (match === null) return null;
  const { regionId = '', name = '' } = match.params;
  const open = match.params.open?.toLowerCase() ?? null;
  if (open === 'pair') return { regionId, open, name };
  const isKnown = open === null || open === 'create' || open === 'import';
  return isKnown && name === '' ? { regionId, open, name } : null;
}

/** The path of a region's list, percent-encoded, without the base path. */
export function keyPairsPath(regionId: string): string {
  return `/keyPair/region/${encodeURIComponent(regionId)}`;
}

/** The path of a key pair's panel over the list. */
export function keyPairPath(regionId: string, name: string): string {
  return `${keyPairsPath(regionId)}/pair/${encodeURIComponent(name)}`;
}
