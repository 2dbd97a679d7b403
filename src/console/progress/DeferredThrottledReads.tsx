import { useThrottledRead } from '../api/read';
import { loadable } from '../ui/loadable';
import type { ThrottledReadsProps } from './ThrottledStatus';

const ThrottledReads = loadable(async () => (await import('./ThrottledStatus')).ThrottledReads, {
  isAwaited: false,
});

/** `ThrottledReads` for the first page, whose code is loaded when a read waits. */
export function DeferredThrottledReads({ actions }: ThrottledReadsProps) {
  const isWaiting = useThrottledRead(...actions) !== null;
  return isWaiting && <ThrottledReads actions={actions} />;
}
