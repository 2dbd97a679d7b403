import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import { publicKeyFromBlob } from '../../../keys/public-key/public-key-blob';
import { randomart, type Randomart } from '../../../keys/fingerprint/randomart';
import { KeyError } from '../../../keys/encoding/key-error';
import type { ListedPublicKey } from '../data/listed-public-key';

export interface PublicKeyFacts {
  /** "RSA 2048", or the line's key type if the key isn't supported. */
  typeAndSize: string;
  /** 32 lower-case hex digits, for comparison with ECS's. */
  md5: string;
  sha256: string;
  /** `null` if type and size, which are in its frame, are unknown. */
  randomart: Randomart | null;
}

/** Describes a listed key as far as possible: ECS may list keys that it no longer accepts. */
export function publicKeyFacts({ type, blob }: ListedPublicKey): PublicKeyFacts {
  const fingerprints = { md5: md5Fingerprint(blob), sha256: sha256Fingerprint(blob) };
  try {
    const key = publicKeyFromBlob(blob);
    return {
      ...fingerprints,
      typeAndSize: `${keyFamily(key.type)} ${key.bits}`,
      randomart: randomart(key, 'SHA256'),
    };
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return { ...fingerprints, typeAndSize: type, randomart: null };
  }
}

/** Formats `89f0…` as in `ssh-keygen -l -E md5`: `MD5:89:f0:…`. */
export function withColons(md5: string): string {
  return `MD5:${md5.match(/../g)?.join(':') ?? ''}`;
}
