import { useState, useSyncExternalStore } from 'react';
import { loadable } from './loadable';
import { subscribeToToasts, waitingToastCount } from './toasts';

const ToastRegion = loadable(async () => (await import('./ToastRegion')).ToastRegion, {
  isAwaited: false,
});

/** Shows what `showToast` is given. Its machinery is loaded with the first message. */
export function Toasts() {
  const waiting = useSyncExternalStore(subscribeToToasts, waitingToastCount);
  const [needed, setNeeded] = useState(false);
  if (waiting > 0 && !needed) setNeeded(true);
  return needed ? <ToastRegion waiting={waiting} /> : null;
}
