import { decodeBase64, decodeBase64Start } from '../encoding/base64';
import type { PublicKeyType } from '../public-key/openssh-public-key';
import type { Base64Run } from './base64-run';

/** In bytes. No key is longer: the blob of RSA 16384 takes 2,078. */
export const maxBlobLength = 6000;
/** In bytes. A shorter SEQUENCE can't hold a key: Ed25519 takes 44. */
const minDerLength = 44;
const maxTypeNameLength = 64;
/** RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4. */
const fieldsOfType: Readonly<Record<PublicKeyType, number>> = {
  'ssh-rsa': 3,
  'ecdsa-sha2-nistp256': 3,
  'ecdsa-sha2-nistp384': 3,
  'ecdsa-sha2-nistp521': 3,
  'ssh-ed25519': 2,
};

/**
 * Decodes a run that is complete except for padding, in the alphabet of RFC 4648 section 4 or 5.
 * Returns `null` for a mixture of both or if unused bits are set.
 */
export function bytesOf({ characters }: Base64Run): Uint8Array | null {
  if (/[-_]/.test(characters) && /[+/]/.test(characters)) return null;
  return decodeBase64(standardBase64(characters + '='.repeat(-characters.length & 3)));
}

/** The type name inside a blob (RFC 4253 section 6.6); empty if there is none. */
export function innerTypeOf({ characters }: Base64Run): string {
  const start = decodeBase64Start(standardBase64(characters), 4 + maxTypeNameLength);
  const length = start[3] ?? 0;
  const name = new TextDecoder().decode(start.subarray(4, 4 + length));
  return start[2] === 0 && name.length === length && /^[a-z0-9@.-]{3,}$/.test(name) ? name : '';
}

/**
 * The length of a blob in bytes, computed from its field lengths. Infinity if the blob is cut off
 * before the last field; more than `maxBlobLength` if a length is impossible.
 */
export function blobLength({ characters }: Base64Run, type: PublicKeyType): number {
  const start = decodeBase64Start(standardBase64(characters), maxBlobLength);
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  let length = 0;
  for (let field = 0; field < fieldsOfType[type]; field++) {
    if (length + 4 > start.length) return Infinity;
    length += 4 + view.getUint32(length);
    if (length > maxBlobLength) return length;
  }
  return length;
}

/** The length of a DER SEQUENCE including its header; `null` if it can't hold a key. */
export function derLength({ characters }: Base64Run): number | null {
  const [tag, form = 0, first = 0, second = 0] = decodeBase64Start(standardBase64(characters), 4);
  if (tag !== 0x30 || form > 0x82) return null;
  const long = form === 0x81 ? 3 + first : 4 + first * 256 + second;
  const length = form < 0x80 ? 2 + form : long;
  return length >= minDerLength && length <= maxBlobLength ? length : null;
}

function standardBase64(characters: string): Uint8Array {
  return new TextEncoder().encode(characters.replaceAll('-', '+').replaceAll('_', '/'));
}
