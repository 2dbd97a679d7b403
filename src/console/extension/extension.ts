import { useSyncExternalStore, type ComponentType } from 'react';
import type { ApiError } from '../api/api-error';
import type { Elements } from '../ui/elements';

/** What a build adds to the console. The demo build adds its controls, the live build nothing. */
export interface ConsoleExtension {
  /** At the end of the top bar. */
  TopBarEnd?: ComponentType;
  /** Above the list of key pairs. */
  ListNotice?: ComponentType;
  /** Help with an error that only this build has; `null` for every other error. */
  errorHelp?: (error: ApiError) => ErrorHelp | null;
}

export interface ErrorHelp {
  /** Replaces the notice, whatever it was that failed. */
  notice?: Elements;
  /** Follows the actions of the notice. */
  actions?: Elements;
}

let current: ConsoleExtension = {};
const listeners = new Set<() => void>();

/** Adds to the console, which may be on the screen already. */
export function extendConsole(extension: ConsoleExtension): void {
  current = extension;
  for (const listener of listeners) listener();
}

export function useConsoleExtension(): ConsoleExtension {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
