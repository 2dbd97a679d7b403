import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { entryIndex, interceptPopState } from './intercept-pop-state';

/**
 * Blocks navigation while `active`: undoes Back and Forward before the router sees them and calls
 * `onAttempt`; on a reload or a closed tab, the browser asks. The returned function releases the guard
 * immediately. The data router's blocker would add 16 kB to the first load.
 */
export function useLeaveGuard(active: boolean, onAttempt: () => void): () => void {
  const report = useEffectEvent(onAttempt);
  const release = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (!active) return;
    const held = currentEntry();

    function undo(event: PopStateEvent) {
      event.stopImmediatePropagation();
      // Report only when back: history traversal would take focus from an open question.
      if (isCurrent(held)) report();
      else returnTo(held);
    }
    function askBeforeUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
      // If the user stays, a second Back may have cancelled the return from the first.
      setTimeout(() => {
        if (!isCurrent(held)) returnTo(held);
      });
    }

    const endInterception = interceptPopState(undo);
    window.addEventListener('beforeunload', askBeforeUnload);
    release.current = () => {
      endInterception();
      window.removeEventListener('beforeunload', askBeforeUnload);
    };
    return () => release.current();
  }, [active]);

  return useCallback(() => release.current(), []);
}

interface Entry {
  /** From the Navigation API; unknown before Safari 26.2 and Firefox 147. */
  key: string | undefined;
  index: number;
}

function currentEntry(): Entry {
  return {
    key: 'navigation' in window ? navigation.currentEntry?.key : undefined,
    index: entryIndex() ?? 0,
  };
}

function isCurrent(entry: Entry): boolean {
  const { key, index } = currentEntry();
  return entry.key === undefined ? entry.index === index : entry.key === key;
}

function returnTo({ key, index }: Entry): void {
  if (key === undefined) {
    history.go(index - currentEntry().index);
    return;
  }
  const { committed, finished } = navigation.traverseTo(key);
  // The user's next navigation may abort this one, and is handled here again.
  for (const end of [committed, finished]) end?.catch(() => undefined);
}
