import { createContext, useContext } from 'react';
import type { Functions } from '../ui/use-stable';

export type RowAction = 'bind' | 'unbind' | 'delete';

/** Opens and closes dialogs and the panel. The functions are stable across renders. */
export interface KeyPairNavigation extends Functions {
  openCreate: () => void;
  /** Opens the create dialog with Import chosen. */
  openImport: () => void;
  openDialog: (action: RowAction, keyPairNames: readonly string[]) => void;
  /** Closes the create dialog or the panel. */
  close: () => void;
  /** Also shows the list with this query. */
  closeAndShow: (query: URLSearchParams) => void;
  closeDialog: () => void;
}

export const KeyPairNavigationContext = createContext<KeyPairNavigation | null>(null);

export function useKeyPairNavigation(): KeyPairNavigation {
  const navigation = useContext(KeyPairNavigationContext);
  if (navigation === null) throw new Error('There is no KeyPairNavigationContext');
  return navigation;
}
