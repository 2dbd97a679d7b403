import { readStored, writeStored } from '../ui/stored';

const storageKey = 'recent-regions';
const kept = 4;

export const firstRegion = 'cn-hangzhou';

export function lastRegion(): string {
  return recentRegions()[0] ?? firstRegion;
}

/** Region IDs, the latest first. */
export function recentRegions(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    // Something else has written the stored value.
    return [];
  }
}

export function rememberRegion(regionId: string): void {
  const others = recentRegions().filter((id) => id !== regionId);
  writeStored(storageKey, JSON.stringify([regionId, ...others].slice(0, kept)));
}
