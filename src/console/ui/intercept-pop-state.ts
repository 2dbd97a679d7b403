import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

type PopStateListener = (event: PopStateEvent) => void;

let current: PopStateListener | null = null;
let lastIndex = 0;

/** Call once, before the router listens: `popstate` listeners of the window run in the order added. */
export function prepareInterception(): void {
  window.addEventListener('popstate', (event) => {
    numberEntry();
    current?.(event);
  });
}

/** Calls `listener` on Back and Forward, before the router. Returns a function that unsubscribes. */
export function interceptPopState(listener: PopStateListener): () => void {
  current = listener;
  return () => {
    if (current === listener) current = null;
  };
}

/** React Router's index of the current entry, from `history.state`. */
export function entryIndex(): number | undefined {
  const state: unknown = history.state;
  const hasIndex = typeof state === 'object' && state !== null && 'idx' in state;
  return hasIndex && typeof state.idx === 'number' ? state.idx : undefined;
}

export function useEntryNumbers(): void {
  // Re-renders for each entry.
  useLocation();
  useEffect(() => {
    lastIndex = entryIndex() ?? lastIndex;
  });
}

/** Numbers an entry that the router didn't create, such as a typed #hash, after the previous one. */
function numberEntry(): void {
  const index = entryIndex() ?? lastIndex + 1;
  if (entryIndex() === undefined) history.replaceState({ idx: index }, '');
  lastIndex = index;
}
