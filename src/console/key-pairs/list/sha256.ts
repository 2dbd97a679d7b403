import type { KeyPair } from '../../../contract/key-pairs';
import { sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { readListedPublicKey } from '../data/listed-public-key';

const known = new Map<string, string | null>();

/** The SHA256 fingerprint of a listed key pair; `null` if its public key is unknown or unreadable. */
export function sha256Of({ PublicKey: listed }: KeyPair): string | null {
  if (listed === undefined) return null;
  let fingerprint = known.get(listed);
  if (fingerprint === undefined) {
    const key = readListedPublicKey(listed);
    fingerprint = key && sha256Fingerprint(key.blob);
    known.set(listed, fingerprint);
  }
  return fingerprint;
}

/** Returns a function that looks up SHA256 fingerprints for key pairs listed without public keys. */
export function sha256With(
  withPublicKeys: readonly KeyPair[],
): (keyPair: KeyPair) => string | null {
  const byName = new Map(withPublicKeys.map((keyPair) => [keyPair.KeyPairName, keyPair]));
  return ({ KeyPairName, KeyPairFingerPrint }) => {
    const found = byName.get(KeyPairName);
    // Another key pair may have taken the name between the two reads.
    return found?.KeyPairFingerPrint === KeyPairFingerPrint ? sha256Of(found) : null;
  };
}
