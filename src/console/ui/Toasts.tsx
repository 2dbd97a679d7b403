import { useState } from 'react';
import { useStore } from '../store';
import { loadable } from './loadable';
import { PlainToasts } from './PlainToasts';
import { pendingToasts } from './toasts';

const ToastRegion = loadable(async () => (await import('./ToastRegion')).ToastRegion, {
  isAwaited: false,
  WhileMissing: PlainToasts,
});

/** Shows what `showToast` is given. Its machinery is loaded with the first message. */
export function Toasts() {
  const waiting = useStore(pendingToasts);
  const [needed, setNeeded] = useState(false);
  if (waiting.length > 0 && !needed) setNeeded(true);
  return needed ? <ToastRegion waiting={waiting} /> : null;
}
