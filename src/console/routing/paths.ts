/** What an address shows. */
export type Route =
  | { page: 'home' }
  | { page: 'list' | 'create'; regionId: string }
  /** The name is missing where the address was cut off in front of it. */
  | { page: 'pair'; regionId: string; name: string | undefined };

/** The paths are the real console's. */
export function keyPairsPath(regionId: string): string {
  return `/keyPair/region/${encodeURIComponent(regionId)}`;
}

export function createKeyPairPath(regionId: string): string {
  return `${keyPairsPath(regionId)}/create`;
}

export function keyPairPath(regionId: string, name: string): string {
  return `${keyPairsPath(regionId)}/pair/${encodeURIComponent(name)}`;
}

/**
 * What is shown at a percent-encoded path; `null` where the console has nothing. Upper and lower
 * case of the fixed parts, doubled slashes and a slash at the end make no difference.
 */
export function readPath(pathname: string): Route | null {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const [root = '', scope = '', regionId, view, name, ...rest] = segments.map(decoded);
  if (segments.length === 0) return { page: 'home' };
  const isRegion = isSame(root, 'keyPair') && isSame(scope, 'region');
  if (!isRegion || regionId === undefined || rest.length > 0) return null;
  if (view === undefined) return { page: 'list', regionId };
  if (isSame(view, 'create') && name === undefined) return { page: 'create', regionId };
  if (isSame(view, 'pair')) return { page: 'pair', regionId, name };
  return null;
}

function isSame(segment: string, fixed: string): boolean {
  return segment.toLowerCase() === fixed.toLowerCase();
}

/** A segment whose encoding is broken stays as it is: the page can still say that it's unknown. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
