import { useEffect, useMemo, useRef } from 'react';
import { canMakeKeys } from './can-make-keys';
import { prepareKey, takeKey } from './pregenerated-key';
import { DialogKey } from './dialog-key';

/** A dialog's key for its steps, which can't wipe it. */
export type KeyAccess = Pick<DialogKey, 'get' | 'getUnwiped'>;

/** The key of a dialog, generated in advance. Wiped when the dialog closes or the page is left. */
export function useDialogKey(): KeyAccess {
  const owned = useRef<DialogKey | null>(null);

  useEffect(() => {
    if (canMakeKeys) prepareKey();
    const wipe = () => owned.current?.wipe();
    window.addEventListener('pagehide', wipe);
    return () => {
      window.removeEventListener('pagehide', wipe);
      owned.current?.close();
      owned.current = null;
    };
  }, []);

  return useMemo(() => {
    const current = () => (owned.current ??= new DialogKey(takeKey));
    return { get: () => current().get(), getUnwiped: () => current().getUnwiped() };
  }, []);
}
