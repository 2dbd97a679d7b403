import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { composesAllText } from './composition';
import { useStable } from './use-stable';

/** Milliseconds. A shorter pause between two keys is part of typing. */
const typingPause = 150;

/**
 * The text of a box with a slower committed `value`, such as one in the URL. Calls `onCommit` when the user
 * pauses. An external change of `value` (Back, a link) replaces the text unless the user is typing.
 */
export function useDraft(value: string, onCommit: (text: string) => void) {
  const [text, setText] = useState(value);
  // The last synced value, to tell an external change from our own commit.
  const known = useRef(value);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const isComposing = useRef(false);
  const lastEdit = useRef(-Infinity);

  const latest = useStable({ onCommit });

  useLayoutEffect(() => {
    if (value === known.current) return;
    known.current = value;
    if (pending.current === null && !isComposing.current) setText(value);
  }, [value]);

  useEffect(() => cancel, []);

  function cancel() {
    if (pending.current !== null) clearTimeout(pending.current.timer);
    pending.current = null;
  }

  function commit(next: string) {
    cancel();
    if (next === known.current) return;
    known.current = next;
    latest.onCommit(next);
  }

  function edit(next: string) {
    setText(next);
    if (isComposing.current) return;
    cancel();
    const now = performance.now();
    const isTyping = now - lastEdit.current < typingPause;
    lastEdit.current = now;
    if (isTyping) {
      pending.current = { text: next, timer: setTimeout(() => commit(next), typingPause) };
    } else {
      // The first key after a pause commits immediately, in the render that shows the letter.
      commit(next);
    }
  }

  return {
    text,
    edit,
    /** Commits this text immediately. */
    replace: (next: string) => {
      isComposing.current = false;
      setText(next);
      commit(next);
    },
    /** Commits pending text, if any. */
    flush: () => {
      if (pending.current !== null) commit(pending.current.text);
    },
    /** Suspends commits. */
    startComposing: () => {
      if (composesAllText) return;
      isComposing.current = true;
      cancel();
    },
    endComposing: (next: string) => {
      isComposing.current = false;
      edit(next);
    },
  };
}
