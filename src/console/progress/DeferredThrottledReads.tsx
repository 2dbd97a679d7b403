import { useThrottledRead } from '../api/read';
import { loadable } from '../ui/loadable';
import type { ThrottledReadsProps } from './ThrottledStatus';

const ThrottledReads = loadable(async () => (await import('./ThrottledStatus')).ThrottledReads, {
  isAwaited: false,
});

/** `ThrottledReads`, loaded when a read is throttled. */
export function DeferredThrottledReads({ actions }: ThrottledReadsProps) {
  const isWaiting = useThrottledRead(...actions) !== null;
  return isWaiting && <ThrottledReads actions={actions} />;
}
