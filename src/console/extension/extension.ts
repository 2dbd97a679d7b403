import type { ComponentType } from 'react';
import type { ApiError } from '../api/api-error';
import { createStore, useStore } from '../store';
import type { Elements } from '../ui/elements';

/** What a build adds: the demo its controls, the live build nothing. */
export interface ConsoleExtension {
  TopBarEnd?: ComponentType;
  ListNotice?: ComponentType;
  /** Help with an error that only this build has; `null` for other errors. */
  errorHelp?: (error: ApiError) => ErrorHelp | null;
}

export interface ErrorHelp {
  /** Replaces the error notice. */
  notice?: Elements;
  /** Added after the notice's actions. */
  actions?: Elements;
}

const store = createStore<ConsoleExtension>({});

/** May be called after the first render. */
export const extendConsole = store.set;

export function useConsoleExtension(): ConsoleExtension {
  return useStore(store);
}
