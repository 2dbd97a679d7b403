import { decodeBase64 } from '../../../keys/base64';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint';
import { keyFamily } from '../../../keys/openssh-public-key';
import { publicKeyFromBlob } from '../../../keys/public-key-blob';
import { randomart, type Randomart } from '../../../keys/randomart';
import { Refusal } from '../../../keys/refusal';

/** What the line of a listed public key tells about the key. */
export interface PublicKeyFacts {
  /** "RSA 2048"; the key type as the line has it when the key itself is of a kind not read here. */
  typeAndSize: string;
  /** 32 lower-case hex digits, as ECS has to give it too. */
  md5: string;
  sha256: string;
  /** `null` when type and size, which stand in its frame, cannot be read. */
  randomart: Randomart | null;
}

const ascii = new TextEncoder();

/**
 * Reads one OpenSSH line, `ssh-rsa AAAA… comment` (sshd(8), AUTHORIZED_KEYS FILE FORMAT). Gives
 * `null` when it has no base64 where the key should be, or a key of another type. ECS took keys in the past that it would not
 * take today, so that a key which cannot be imported here is still told of.
 */
export function publicKeyFacts(line: string): PublicKeyFacts | null {
  const [type = '', base64 = ''] = line.trim().split(/\s+/, 2);
  const blob = decodeBase64(ascii.encode(base64));
  if (blob === null || !beginsWith(blob, type)) return null;
  const fingerprints = { md5: md5Fingerprint(blob), sha256: sha256Fingerprint(blob) };
  try {
    const key = publicKeyFromBlob(blob);
    return {
      ...fingerprints,
      typeAndSize: `${keyFamily(key.type)} ${key.bits}`,
      randomart: randomart(key, 'SHA256'),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...fingerprints, typeAndSize: type, randomart: null };
  }
}

/** Whether a key blob names this type, as RFC 4253 section 6.6 has it: a length, then the name. */
function beginsWith(blob: Uint8Array, type: string): boolean {
  const start = [0, 0, 0, type.length, ...ascii.encode(type)];
  return type !== '' && start.every((byte, index) => blob[index] === byte);
}

/** `89f0…` as `ssh-keygen -l -E md5` shows it: `MD5:89:f0:…`. */
export function withColons(md5: string): string {
  return `MD5:${md5.match(/../g)?.join(':') ?? ''}`;
}
