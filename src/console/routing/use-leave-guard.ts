import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { entryIndex, interceptTraversals } from './location';

/**
 * Holds the person on this history entry while `active`: Back and Forward are undone and reported to
 * `onAttempt`; a reload or a closed tab gets the browser's own question. What is returned lets go at
 * once, for whoever wants to leave all the same.
 */
export function useLeaveGuard(active: boolean, onAttempt: () => void): () => void {
  const report = useEffectEvent(onAttempt);
  const letGo = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (!active) return;
    const held = currentEntry();

    function undo() {
      // Not sooner: going through the history takes focus away from a question that it meets.
      if (isCurrent(held)) report();
      else returnTo(held);
    }
    function askBeforeUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
      // Whoever answers "stay" to a second Back has by then called off the return from the first.
      setTimeout(() => {
        if (!isCurrent(held)) returnTo(held);
      });
    }

    const followTraversals = interceptTraversals(undo);
    window.addEventListener('beforeunload', askBeforeUnload);
    letGo.current = () => {
      followTraversals();
      window.removeEventListener('beforeunload', askBeforeUnload);
    };
    return () => letGo.current();
  }, [active]);

  return useCallback(() => letGo.current(), []);
}

interface Entry {
  /** What the browser calls the entry; unknown before Safari 26.2 and Firefox 147. */
  key: string | undefined;
  index: number | undefined;
}

function currentEntry(): Entry {
  return {
    key: 'navigation' in window ? navigation.currentEntry?.key : undefined,
    index: entryIndex(),
  };
}

function isCurrent(entry: Entry): boolean {
  const { key, index } = currentEntry();
  return entry.key === undefined ? entry.index === index : entry.key === key;
}

function returnTo({ key, index = 0 }: Entry): void {
  if (key !== undefined) {
    const { committed, finished } = navigation.traverseTo(key);
    // The person's next step may call it off; that step comes here again.
    for (const end of [committed, finished]) end?.catch(() => undefined);
    return;
  }
  // An entry that the console did not add (a typed #hash) has no index and most likely lies ahead.
  history.go(index - (currentEntry().index ?? index + 1));
}
