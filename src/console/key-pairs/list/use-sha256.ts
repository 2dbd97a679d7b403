import type { KeyPair } from '../../../contract/key-pairs';
import { loadedAhead, useModule } from '../../ui/load-ahead';

const loadSha256 = loadedAhead(() => import('./sha256'));

/**
 * Works out SHA256 fingerprints from public keys, once there is a search that may be for one: the
 * API lists only MD5, and whoever doesn't search needn't load the code.
 */
export function useSha256(isNeeded: boolean): ((keyPair: KeyPair) => string | null) | null {
  return useModule(loadSha256, isNeeded)?.sha256Of ?? null;
}
