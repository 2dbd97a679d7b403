import { useCallback, useEffect, useEffectEvent, useRef } from 'react';

let undoNavigation: ((event: PopStateEvent) => void) | null = null;

/**
 * To be called once, before the router listens: the window tells its listeners of a `popstate` in
 * the order in which they came, whether they capture or not.
 */
export function prepareLeaveGuard(): void {
  window.addEventListener('popstate', (event) => undoNavigation?.(event));
}

/**
 * Holds the person on this history entry while `active`: Back and Forward are undone before the
 * router hears of them and reported to `onAttempt`; a reload or a closed tab gets the browser's own
 * question. What is returned lets go at once, for whoever wants to leave all the same.
 *
 * The data router's blocker does the same, but that router alone is 16 kB more to load.
 */
export function useLeaveGuard(active: boolean, onAttempt: () => void): () => void {
  const report = useEffectEvent(onAttempt);
  const letGo = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (!active) return;
    const guardedIndex = historyIndex() ?? 0;

    function undo(event: PopStateEvent) {
      event.stopImmediatePropagation();
      const index = historyIndex();
      if (index === guardedIndex) {
        // Not sooner: going through the history takes focus away from a question that it meets.
        report();
        return;
      }
      // An entry that the router did not make (a typed #hash) has no index and lies one ahead.
      history.go(index === undefined ? -1 : guardedIndex - index);
    }
    function askBeforeUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }

    undoNavigation = undo;
    window.addEventListener('beforeunload', askBeforeUnload);
    letGo.current = () => {
      if (undoNavigation === undo) undoNavigation = null;
      window.removeEventListener('beforeunload', askBeforeUnload);
    };
    return () => letGo.current();
  }, [active]);

  return useCallback(() => letGo.current(), []);
}

/** The number that React Router keeps in `history.state` for each entry it made. */
function historyIndex(): number | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('idx' in state)) return undefined;
  return typeof state.idx === 'number' ? state.idx : undefined;
}
