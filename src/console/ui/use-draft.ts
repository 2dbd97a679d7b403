import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { composesAllText } from './composition';
import { useStable } from './use-stable';

/** In milliseconds: a shorter pause between two keys is part of typing. */
const typingPause = 150;

/**
 * The text of a box whose committed `value` lives somewhere slower, such as the URL. `onCommit` gets the
 * text when the person pauses. A `value` that changes by other means (Back, a link) replaces the text
 * unless the person is typing.
 */
export function useDraft(value: string, onCommit: (text: string) => void) {
  const [text, setText] = useState(value);
  // The last value that both sides know, to tell a change from an echo of our own commit.
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
      // The first key after a pause filters at once, in the same render that shows the letter.
      commit(next);
    }
  }

  return {
    text,
    /** For what the person typed. */
    edit,
    /** Takes this text at once, without waiting for a pause. */
    replace: (next: string) => {
      isComposing.current = false;
      setText(next);
      commit(next);
    },
    /** Commits what is pending, if anything is. */
    flush: () => {
      if (pending.current !== null) commit(pending.current.text);
    },
    /** While an input method composes, nothing is committed. */
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
