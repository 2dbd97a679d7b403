import { createStore } from '../store';

export const announcement = createStore('');

/** Announces a message to screen readers (polite live region). */
export function announce(message: string): void {
  // Only a changed text is announced, so a repeated message has to differ.
  announcement.set(message === announcement.get() ? `${message}\u00a0` : message);
}
