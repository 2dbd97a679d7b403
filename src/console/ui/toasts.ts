/** Short news of something that succeeded, or of what did not. */
export interface ToastMessage {
  /** Without it, `success`. An `error` stays until the person closes it. */
  tone?: 'warning' | 'error';
  /** Names in it and in the description are `isolated`. */
  title: string;
  description?: string;
}

export interface PendingToastsProps {
  /** What `pendingToasts` gives now. */
  waiting: readonly ToastMessage[];
}

let waiting: readonly ToastMessage[] = [];
let dismissShown: () => void = () => undefined;
const listeners = new Set<() => void>();

export function showToast(message: ToastMessage): void {
  waiting = [...waiting.filter((each) => toastId(each) !== toastId(message)), message];
  notify();
}

/** The same words twice are told once. */
export function toastId({ title, description }: ToastMessage): string {
  return `${title} ${description}`;
}

/** The messages that nobody has shown yet; the caller now has to. */
export function takePendingToasts(): readonly ToastMessage[] {
  const taken = waiting;
  if (taken.length > 0) {
    waiting = [];
    notify();
  }
  return taken;
}

/** Those that are over will not be shown by anyone any more. */
export function dropPendingToasts(isOver: (message: ToastMessage) => boolean): void {
  waiting = waiting.filter((message) => !isOver(message));
  notify();
}

/**
 * Takes back what succeeded before: whoever opens a dialog has gone on, and the news would lie over
 * it. What went wrong stays.
 */
export function dismissSuccessToasts(): void {
  dismissShown();
}

/** Who shows the messages says here how those of successes are taken back. */
export function onDismissSuccessToasts(takeBack: () => void): () => void {
  dismissShown = takeBack;
  return () => {
    dismissShown = () => undefined;
  };
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function pendingToasts(): readonly ToastMessage[] {
  return waiting;
}

function notify(): void {
  for (const listener of listeners) listener();
}
