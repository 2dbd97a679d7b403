import type { ComponentType } from 'react';
import type { ApiError } from '../api/api-error';
import { createStore, useStore } from '../store';
import type { Elements } from '../ui/elements';

/** What a build adds to the console. The demo build adds its controls, the live build nothing. */
export interface ConsoleExtension {
  TopBarEnd?: ComponentType;
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

const store = createStore<ConsoleExtension>({});

/** Adds to the console, which may be on the screen already. */
export const extendConsole = store.set;

export function useConsoleExtension(): ConsoleExtension {
  return useStore(store);
}
