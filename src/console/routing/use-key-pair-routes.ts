import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { keyPairPath, keyPairsPath, usePlace } from './paths';
import { useStable } from '../ui/use-stable';
import type { KeyPairNavigation, RowAction } from './key-pair-navigation';

/** The dialog that a row, the bar or the panel opened. There is one at a time, so it is one value. */
export interface OpenDialog {
  kind: RowAction;
  names: readonly string[];
  /** Another one for each opening. */
  id: string;
}

/** What an entry of the history says about how it came to be. */
interface EntryState {
  /** How many entries back the list is, if it was there that this began. */
  stepsToList?: number;
  /** The dialog that is open at this entry, if the page has not been loaded anew since. */
  dialogId?: string;
}

/** For a link from the list to what lies over it. */
export const overList: EntryState = { stepsToList: 1 };

/**
 * The places of a region, each an entry of the history that Back leaves: the list, the create dialog
 * and a key pair's own panel over it, which a link can open too, and the dialog over either.
 */
export function useKeyPairRoutes(regionId: string) {
  const place = usePlace();
  const isImportOpen = place?.open === 'import';
  const isCreateOpen = place?.open === 'create' || isImportOpen;
  const openPair = place?.open === 'pair' ? place.name : null;
  const { key, pathname, search, state } = useLocation();
  const entry = (state ?? {}) as EntryState;
  const navigate = useNavigate();
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const isDialogOpen = opened !== null && opened.id === entry.dialogId;
  // A double click must go one step, not two: the second comes before the first has arrived.
  const leftKey = useRef<string | null>(null);
  useEffect(() => {
    if (leftKey.current !== key) leftKey.current = null;
  }, [key]);

  useEffect(() => {
    if (!isDialogOpen) return;
    // Forward does not bring back what was closed.
    return () => setOpened(null);
  }, [isDialogOpen]);

  function leaveOnce(leave: () => void) {
    if (leftKey.current === key) return;
    leftKey.current = key;
    leave();
  }

  function openOverList(over: 'create' | 'import') {
    const path = `${keyPairsPath(regionId)}/${over}${search}`;
    leaveOnce(() => void navigate(path, { state: overList }));
  }

  function leaveForList() {
    // What fades out can still be pressed.
    if (!isCreateOpen && openPair === null) return;
    leaveOnce(() => {
      if (entry.stepsToList !== undefined) void navigate(-entry.stepsToList);
      else void navigate(keyPairsPath(regionId) + search, { replace: true });
    });
  }

  const hrefOf = useCallback(
    (name: string) => keyPairPath(regionId, name) + search,
    [regionId, search],
  );

  const navigation = useStable<KeyPairNavigation>({
    openCreate: () => openOverList('create'),
    openImport: () => openOverList('import'),
    openDialog: (kind, names) => {
      if (isDialogOpen) {
        setOpened({ kind, names, id: opened.id });
        return;
      }
      leaveOnce(() => {
        const id = `${performance.timeOrigin} ${performance.now()}`;
        const steps = entry.stepsToList;
        setOpened({ kind, names, id });
        void navigate(pathname + search, {
          state: { ...(steps !== undefined && { stepsToList: steps + 1 }), dialogId: id },
        });
      });
    },
    close: leaveForList,
    closeAndShow: (query) => {
      const shown = query.size > 0 ? `?${query.toString()}` : '';
      void navigate(keyPairsPath(regionId) + shown, { replace: true });
    },
    closeDialog: () => {
      if (isDialogOpen) leaveOnce(() => void navigate(-1));
    },
  });

  return {
    isAnyOpen: isCreateOpen || openPair !== null || isDialogOpen,
    isCreateOpen,
    isImportOpen,
    openPair,
    hrefOf,
    dialog: isDialogOpen ? opened : null,
    navigation,
  };
}

export type KeyPairRoutes = ReturnType<typeof useKeyPairRoutes>;
