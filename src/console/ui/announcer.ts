import { createStore } from '../store';

export const announcement = createStore('');

/** Says something to a screen reader, politely, without showing it. */
export function announce(message: string): void {
  // The same words twice must be heard twice, so the text has to differ.
  announcement.set(message === announcement.get() ? `${message}\u00a0` : message);
}
