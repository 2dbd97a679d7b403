import { useState } from 'react';

/** Keyboards on Android compose everything, plain English too, so a composition says nothing there. */
export const composesAllText = globalThis.navigator?.userAgent.includes('Android') ?? false;

/**
 * Keeps the keys of an input method from the page: the Esc that drops a candidate must not close a
 * dialog, nor the Enter that takes one submit a form. Call it once, before anything else listens.
 */
export function guardComposition(): void {
  if (composesAllText) return;
  window.addEventListener(
    'keydown',
    (event) => {
      // Safari ends the composition before the `keydown` that ended it, and only `keyCode` 229 tells.
      if (!event.isComposing && event.keyCode !== 229) return;
      event.stopImmediatePropagation();
      if (event.key === 'Enter') event.preventDefault();
    },
    { capture: true },
  );
}

/**
 * A value that stays as it was for as long as an input method composes in a box: an error about
 * half a word would only get in the way. With handlers for the box or an element around it.
 */
export function useHeldWhileComposing<T>(value: T) {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  const handlers = {
    onCompositionStart: () => setHeld(composesAllText ? null : { value }),
    onCompositionEnd: () => setHeld(null),
  };
  return [held === null ? value : held.value, handlers] as const;
}
