let text = '';
const listeners = new Set<() => void>();

/** Says something to a screen reader, politely, without showing it. */
export function announce(message: string): void {
  // The same words twice must be heard twice, so the text has to differ.
  text = message === text ? `${message}\u00a0` : message;
  for (const listener of listeners) listener();
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentAnnouncement(): string {
  return text;
}
