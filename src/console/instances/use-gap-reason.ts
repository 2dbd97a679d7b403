import { loadedAhead, useModule } from '../ui/load-ahead';
import type { BoundGap } from './bound-instances';

const loadGapReason = loadedAhead(() => import('./gap-reason'));

/** `gapReason`; empty without a gap, while instances load, and until the error texts have loaded. */
export function useGapReason(gap: BoundGap | null): string {
  const isNeeded = gap !== null && gap.kind !== 'loading';
  const module = useModule(loadGapReason, isNeeded);
  return isNeeded && module ? module.gapReason(gap) : '';
}
