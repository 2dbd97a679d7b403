import type { KeyPair } from '../../../contract/key-pairs';
import { sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { readListedPublicKey } from '../data/listed-public-key';

const known = new Map<string, string | null>();

/** The SHA256 fingerprint of a key pair; `null` if its public key isn't known or can't be read. */
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

/** The same for key pairs listed without public keys, with those of another reading of the list. */
export function sha256With(
  withPublicKeys: readonly KeyPair[],
): (keyPair: KeyPair) => string | null {
  const byName = new Map(withPublicKeys.map((keyPair) => [keyPair.KeyPairName, keyPair]));
  return ({ KeyPairName, KeyPairFingerPrint }) => {
    const found = byName.get(KeyPairName);
    // The name may have gone to another key pair between the two.
    return found?.KeyPairFingerPrint === KeyPairFingerPrint ? sha256Of(found) : null;
  };
}
