import type { Message } from '../i18n/t';
import { createStore } from '../store';

/** A short message about something that succeeded, or that didn't, in the language of the page. */
export interface ToastMessage {
  /** Without it, `success`. An `error` stays until the person closes it. */
  tone?: 'warning' | 'error';
  /** Names in it and in the description are `isolated`. */
  title: Message;
  description?: Message;
  /** Why it failed, which may be what the API said. */
  reason?: { text: Message; lang: 'en' | undefined };
}

export interface PendingToastsProps {
  /** What `pendingToasts` has now. */
  waiting: readonly ToastMessage[];
}

/** The messages that nothing shows yet. */
export const pendingToasts = createStore<readonly ToastMessage[]>([]);
let dismissShown: () => void = () => undefined;

export function showToast(message: ToastMessage): void {
  const others = pendingToasts.get().filter((each) => toastId(each) !== toastId(message));
  pendingToasts.set([...others, message]);
}

/** The same for the same words, which are shown once. */
export function toastId({ title, description, reason }: ToastMessage): string {
  return [title, description, reason?.text].map((text) => text?.()).join(' ');
}

/** Empties `pendingToasts`; the caller has to show them. */
export function takePendingToasts(): readonly ToastMessage[] {
  const taken = pendingToasts.get();
  if (taken.length > 0) pendingToasts.set([]);
  return taken;
}

export function dropPendingToasts(isOver: (message: ToastMessage) => boolean): void {
  pendingToasts.set(pendingToasts.get().filter((message) => !isOver(message)));
}

/** Closes the messages about what succeeded: they would cover the dialog that opens. */
export function dismissSuccessToasts(): void {
  dismissShown();
}

/** For what shows the messages: `dismiss` closes those about what succeeded. */
export function onDismissSuccessToasts(dismiss: () => void): () => void {
  dismissShown = dismiss;
  return () => {
    dismissShown = () => undefined;
  };
}
