import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { keyPairPath, keyPairsPath, useRoute } from './paths';
import { useStable } from '../ui/use-stable';
import type { KeyPairNavigation, RowAction } from './key-pair-navigation';

/** A dialog that a row, the selection bar or the panel opened, one at a time. */
export interface OpenDialog {
  kind: RowAction;
  names: readonly string[];
  /** Unique for each opening. */
  id: string;
}

/** The state of a history entry. */
interface EntryState {
  /** How many entries back the list is, if this was opened from there. */
  stepsToList?: number;
  /** The dialog that is open at this entry, unless the page was reloaded since. */
  dialogId?: string;
}

/** The state for a link from the list to the panel. */
export const overList: EntryState = { stepsToList: 1 };

/**
 * A region's list, its create dialog and key pair panel, which have URLs, and dialogs on top of these,
 * which don't. Each is a history entry, so that Back closes it.
 */
export function useKeyPairRoutes(regionId: string) {
  const route = useRoute();
  const isImportOpen = route?.open === 'import';
  const isCreateOpen = route?.open === 'create' || isImportOpen;
  const openPair = route?.open === 'pair' ? route.name : null;
  const { key, pathname, search, state } = useLocation();
  const entry = (state ?? {}) as EntryState;
  const navigate = useNavigate();
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const isDialogOpen = opened !== null && opened.id === entry.dialogId;
  // A double click must navigate once: the second click comes before the first navigation is done.
  const leftKey = useRef<string | null>(null);
  useEffect(() => {
    if (leftKey.current !== key) leftKey.current = null;
  }, [key]);

  useEffect(() => {
    if (!isDialogOpen) return;
    // Forward must not reopen a closed dialog.
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
    // A button can still be pressed while its dialog fades out.
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
