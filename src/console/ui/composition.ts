import { useState } from 'react';

/**
 * Android keyboards compose all text, even English, so a composition says nothing about the input
 * method.
 */
export const composesAllText = globalThis.navigator?.userAgent.includes('Android') ?? false;

/**
 * Hides an input method's keys from the page: Esc that drops a candidate mustn't close a dialog, nor
 * Enter that accepts one submit a form. Call once, before other listeners are added.
 */
export function guardComposition(): void {
  if (composesAllText) return;
  window.addEventListener(
    'keydown',
    (event) => {
      // Safari fires `compositionend` before this `keydown`: only `keyCode` 229 tells.
      if (!event.isComposing && event.keyCode !== 229) return;
      event.stopImmediatePropagation();
      if (event.key === 'Enter') event.preventDefault();
    },
    { capture: true },
  );
}

/** Holds a value during a composition, so that no error about half a word appears. */
export function useHeldWhileComposing<T>(value: T) {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  const handlers = {
    onCompositionStart: () => setHeld(composesAllText ? null : { value }),
    onCompositionEnd: () => setHeld(null),
  };
  return [held === null ? value : held.value, handlers] as const;
}
