import { loadedAhead, useModule } from '../ui/load-ahead';
import type { BoundGap } from './bound-instances';

const loadGapReason = loadedAhead(() => import('./gap-reason'));

/**
 * Why instances may be missing from what is shown, as a sentence; empty if none are, while they're
 * being read, and until the texts of errors have been loaded.
 */
export function useGapReason(gap: BoundGap | null): string {
  const isNeeded = gap !== null && gap.kind !== 'loading';
  const module = useModule(loadGapReason, isNeeded);
  return isNeeded && module ? module.gapReason(gap) : '';
}
