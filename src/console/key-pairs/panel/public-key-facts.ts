import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import { publicKeyFromBlob } from '../../../keys/public-key/public-key-blob';
import { randomart, type Randomart } from '../../../keys/fingerprint/randomart';
import { KeyError } from '../../../keys/encoding/key-error';
import type { ListedPublicKey } from '../data/listed-public-key';

export interface PublicKeyFacts {
  /** "RSA 2048"; the key type as the line has it when the key itself is of a kind not read here. */
  typeAndSize: string;
  /** 32 lower-case hex digits, as ECS has to give it too. */
  md5: string;
  sha256: string;
  /** `null` when type and size, which stand in its frame, cannot be read. */
  randomart: Randomart | null;
}

/**
 * What a listed public key tells about the key. ECS accepted keys in the past that it wouldn't accept
 * today, so a key that can't be imported here is described as far as it's understood.
 */
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

/** `89f0…` as `ssh-keygen -l -E md5` shows it: `MD5:89:f0:…`. */
export function withColons(md5: string): string {
  return `MD5:${md5.match(/../g)?.join(':') ?? ''}`;
}
