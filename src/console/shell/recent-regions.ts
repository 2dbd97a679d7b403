const storageKey = 'recent-regions';
const kept = 4;

export const firstRegion = 'cn-hangzhou';

/** Ids of the regions last used, the latest first. */
export function recentRegions(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    // Storage can be blocked, and somebody else may have written to it: no reason to stop.
    return [];
  }
}

export function rememberRegion(regionId: string): void {
  const others = recentRegions().filter((id) => id !== regionId);
  try {
    localStorage.setItem(storageKey, JSON.stringify([regionId, ...others].slice(0, kept)));
  } catch {
    // Without storage the console forgets the region; everything else works.
  }
}
