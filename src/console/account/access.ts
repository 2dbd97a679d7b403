import type { ApiError } from '../api/api-error';
import { defineMessages, t, type Message } from '../i18n/t';
import { createStore, useStore } from '../store';

/** How this page is connected to the API, and what it may do there. */
export interface Access {
  /**
   * - `direct`: no gateway, so the account is unknown.
   * - `checking`: the gateway hasn't said yet who is signed in.
   * - `open`: signed in, or the gateway can't identify the account.
   * - `signed-out`: not signed in, or expired.
   * - `unreachable`: the gateway doesn't respond.
   */
  readonly connection: 'direct' | 'checking' | 'open' | 'signed-out' | 'unreachable';
  /** Whether it has been `open` since the page loaded, so that there may be unsaved work. */
  readonly wasOpen: boolean;
  readonly isReadOnly: boolean;
  /** Why the gateway can't identify the account; `null` if it can, or there is no gateway. */
  readonly identityError: ApiError | null;
  /** The last refusal for each missing permission, such as `ecs:ImportKeyPair`. */
  readonly refusals: ReadonlyMap<string, ApiError>;
}

const store = createStore<Access>({
  connection: 'direct',
  wasOpen: false,
  isReadOnly: false,
  identityError: null,
  refusals: new Map(),
});

export const access = store.get;

export function changeAccess(change: Partial<Access>): void {
  store.set({ ...access(), ...change });
}

export function useAccess<Part>(part: (access: Access) => Part): Part {
  return useStore(store, part);
}

/** Whether the API stays unreachable until the user does something. */
export function isInterrupted({ connection }: Access): boolean {
  return connection === 'signed-out' || connection === 'unreachable';
}

const blocks: Readonly<Partial<Record<Access['connection'], Message>>> = defineMessages({
  checking: 'Checking who’s signed in…',
  'signed-out': 'You’re signed out. Sign in to make changes.',
  unreachable: 'The gateway isn’t responding, so nothing can be changed now.',
});

/** Why writes are blocked, as a sentence; `null` if they aren't. */
export function writeBlock({ connection, isReadOnly }: Access): string | null {
  const block = blocks[connection]?.();
  if (block !== undefined) return block;
  return isReadOnly ? t('You have read-only access: the gateway doesn’t pass on changes.') : null;
}
