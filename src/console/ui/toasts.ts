import type { Message } from '../i18n/t';
import { createStore } from '../store';

export interface ToastMessage {
  /** `success` by default. An `error` stays until closed. */
  tone?: 'warning' | 'error';
  /** Names here and in the description are `isolated`. */
  title: Message;
  description?: Message;
  /** Why it failed: `errorReason`. */
  reason?: { text: Message; lang: 'en' | undefined };
}

export interface PendingToastsProps {
  /** The value of `pendingToasts`. */
  waiting: readonly ToastMessage[];
}

/** Toasts that aren't shown yet. */
export const pendingToasts = createStore<readonly ToastMessage[]>([]);
let dismissShown: () => void = () => undefined;

export function showToast(message: ToastMessage): void {
  const others = pendingToasts.get().filter((each) => toastId(each) !== toastId(message));
  pendingToasts.set([...others, message]);
}

/** An ID that is equal for equal texts, so that they are shown only once. */
export function toastId({ title, description, reason }: ToastMessage): string {
  return [title, description, reason?.text].map((text) => text?.()).join(' ');
}

/** Empties `pendingToasts`. The caller must show them. */
export function takePendingToasts(): readonly ToastMessage[] {
  const taken = pendingToasts.get();
  if (taken.length > 0) pendingToasts.set([]);
  return taken;
}

export function dropPendingToasts(isOver: (message: ToastMessage) => boolean): void {
  pendingToasts.set(pendingToasts.get().filter((message) => !isOver(message)));
}

/** Closes success toasts, which would cover an opening dialog. */
export function dismissSuccessToasts(): void {
  dismissShown();
}

/** `dismiss` must close the success toasts. Returns a function that unsubscribes. */
export function onDismissSuccessToasts(dismiss: () => void): () => void {
  dismissShown = dismiss;
  return () => {
    dismissShown = () => undefined;
  };
}
