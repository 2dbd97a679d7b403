import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { entryIndex, interceptPopState } from './intercept-pop-state';

/**
 * Blocks navigation while `active`: Back and Forward are undone before the router sees them and reported
 * to `onAttempt`; a reload or a closed tab shows the browser's own question. The returned function
 * releases the guard immediately. The data router's blocker would add 16 kB to the first load.
 */
export function useLeaveGuard(active: boolean, onAttempt: () => void): () => void {
  const report = useEffectEvent(onAttempt);
  const release = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (!active) return;
    const held = currentEntry();

    function undo(event: PopStateEvent) {
      event.stopImmediatePropagation();
      // Not sooner: going through the history takes focus away from a question that it meets.
      if (isCurrent(held)) report();
      else returnTo(held);
    }
    function askBeforeUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
      // "Stay" after a second Back has by then cancelled the return from the first.
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
  /** What the browser calls the entry; unknown before Safari 26.2 and Firefox 147. */
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
  // The person's next step may call it off; that step comes here again.
  for (const end of [committed, finished]) end?.catch(() => undefined);
}
