import type { FocusEvent } from 'react';

/** Where focus was before it came to the messages. */
let origin: Element | null = null;

/** As `onFocus` of what contains the messages. */
export function rememberOrigin({ currentTarget, relatedTarget }: FocusEvent): void {
  if (!currentTarget.contains(relatedTarget)) origin = relatedTarget;
}

/**
 * For a message that closes: focus in it moves on to another message, or back to where it was, or to
 * what the page shows.
 */
export function leaveMessage(message: HTMLElement): void {
  const region = message.parentElement;
  const { activeElement } = document;
  // Safari gives no focus to a button that is clicked, but to what is around it.
  if (!region || (activeElement !== region && !message.contains(activeElement))) return;
  const others = [...region.children].filter(
    (other) => other !== message && !other.matches('[data-ending-style]'),
  );
  const candidates = [
    ...others.map((other) => other.querySelector('button')),
    origin,
    ...[...document.querySelectorAll('[role$="dialog"][data-open]')].toReversed(),
    document.querySelector('main'),
  ].filter((candidate) => candidate instanceof HTMLElement);
  for (const candidate of candidates) {
    candidate.focus();
    // It may be gone, disabled or hidden by now.
    if (document.activeElement === candidate) return;
  }
}
