import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

type PopStateListener = (event: PopStateEvent) => void;

let current: PopStateListener | null = null;
let lastIndex = 0;

/**
 * Must be called once, before the router listens: the window calls its listeners for `popstate` in
 * the order in which they were added, whether they capture or not.
 */
export function prepareInterception(): void {
  window.addEventListener('popstate', (event) => {
    numberEntry();
    current?.(event);
  });
}

/** Calls `listener` before the router hears of a Back or Forward. Returns a function that ends it. */
export function interceptPopState(listener: PopStateListener): () => void {
  current = listener;
  return () => {
    if (current === listener) current = null;
  };
}

/** The number that React Router keeps in `history.state` for each entry. */
export function entryIndex(): number | undefined {
  const state: unknown = history.state;
  const hasIndex = typeof state === 'object' && state !== null && 'idx' in state;
  return hasIndex && typeof state.idx === 'number' ? state.idx : undefined;
}

/** Follows the numbers of the entries that the router makes. */
export function useEntryNumbers(): void {
  // Renders again with each entry.
  useLocation();
  useEffect(() => {
    lastIndex = entryIndex() ?? lastIndex;
  });
}

/** An entry that the router didn't make, such as a typed #hash, follows the one before it. */
function numberEntry(): void {
  const index = entryIndex() ?? lastIndex + 1;
  if (entryIndex() === undefined) history.replaceState({ idx: index }, '');
  lastIndex = index;
}
