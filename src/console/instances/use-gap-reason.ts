import { useEffect, useState } from 'react';
import type { BoundGap } from './bound-instances';

/**
 * Why instances may be missing from what is shown, as a sentence; empty if none are, while they're
 * being read, and until the texts of errors have been loaded.
 */
export function useGapReason(gap: BoundGap | null): string {
  const [reasonOf, setReasonOf] = useState<((gap: BoundGap) => string) | null>(null);
  const isNeeded = gap !== null && gap.kind !== 'loading';
  useEffect(() => {
    if (!isNeeded || reasonOf) return;
    let isGone = false;
    void import('./gap-reason').then((module) => {
      if (!isGone) setReasonOf(() => module.gapReason);
    });
    return () => {
      isGone = true;
    };
  }, [isNeeded, reasonOf]);
  return isNeeded && reasonOf ? reasonOf(gap) : '';
}
