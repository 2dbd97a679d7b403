/** Short news of something that succeeded, or of what did not. */
export interface ToastMessage {
  /** Without it, `success`. An `error` stays until the person closes it. */
  tone?: 'warning' | 'error';
  title: string;
  description?: string;
}

let waiting: readonly ToastMessage[] = [];
const listeners = new Set<() => void>();

export function showToast(message: ToastMessage): void {
  waiting = [...waiting, message];
  notify();
}

/** The messages that nobody has shown yet; the caller now has to. */
export function takeWaitingToasts(): readonly ToastMessage[] {
  const taken = waiting;
  if (taken.length > 0) {
    waiting = [];
    notify();
  }
  return taken;
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function waitingToastCount(): number {
  return waiting.length;
}

function notify(): void {
  for (const listener of listeners) listener();
}
