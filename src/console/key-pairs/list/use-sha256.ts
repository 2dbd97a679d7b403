import { useEffect, useState } from 'react';
import type { KeyPair } from '../../../contract/key-pairs';

type Sha256Of = (keyPair: KeyPair) => string | null;

/**
 * Works out SHA256 fingerprints from public keys, once there is a search that may be for one: the
 * API lists only MD5, and who does not search need not load the code.
 */
export function useSha256(isNeeded: boolean): Sha256Of | null {
  const [sha256Of, setSha256Of] = useState<Sha256Of | null>(null);
  useEffect(() => {
    if (!isNeeded || sha256Of) return;
    let isGone = false;
    void import('./sha256').then((module) => {
      if (!isGone) setSha256Of(() => module.sha256Of);
    });
    return () => {
      isGone = true;
    };
  }, [isNeeded, sha256Of]);
  return sha256Of;
}
