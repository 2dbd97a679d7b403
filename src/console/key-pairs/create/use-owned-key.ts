import { useEffect, useMemo, useRef } from 'react';
import type { NewKeyPair } from '../../../keys/new-key-pair';
import { canMakeKeys } from '../SecureContextNotice';
import { prepareKey, takeKey } from './key-in-waiting';

export interface OwnedKey {
  /** The dialog's one key: the same at every call, however often the creation is tried. */
  get: () => Promise<NewKeyPair>;
  /** Another one if that was wiped: for a creation that cannot have happened yet. */
  getUnwiped: () => Promise<NewKeyPair>;
}

/** The key of one dialog, made ahead. It is wiped when the dialog closes or the page is left. */
export function useOwnedKey(): OwnedKey {
  const owned = useRef<NewKeyPair | null>(null);

  useEffect(() => {
    if (canMakeKeys) prepareKey();
    const wipe = () => owned.current?.wipe();
    window.addEventListener('pagehide', wipe);
    return () => {
      window.removeEventListener('pagehide', wipe);
      wipe();
      owned.current = null;
    };
  }, []);

  return useMemo(() => {
    async function get() {
      owned.current ??= await takeKey();
      return owned.current;
    }
    function getUnwiped() {
      if (owned.current?.wiped) owned.current = null;
      return get();
    }
    return { get, getUnwiped };
  }, []);
}
