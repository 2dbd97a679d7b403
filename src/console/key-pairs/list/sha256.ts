import type { KeyPair } from '../../../contract/key-pairs';
import { decodeBase64 } from '../../../keys/base64';
import { sha256Fingerprint } from '../../../keys/fingerprint';

const known = new Map<string, string | null>();
const ascii = new TextEncoder();

/** The SHA256 fingerprint of a listed public key; `null` when the API lists none that can be read. */
export function sha256Of({ PublicKey }: KeyPair): string | null {
  const base64 = PublicKey?.split(' ', 2)[1];
  if (base64 === undefined) return null;
  let fingerprint = known.get(base64);
  if (fingerprint === undefined) {
    const blob = decodeBase64(ascii.encode(base64));
    fingerprint = blob && sha256Fingerprint(blob);
    known.set(base64, fingerprint);
  }
  return fingerprint;
}
