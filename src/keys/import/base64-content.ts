import { decodeBase64, decodeBase64Start } from '../encoding/base64';
import { ascii } from '../encoding/byte-search';
import type { Base64Run } from './base64-run';

/** In bytes. No key is longer: the blob of RSA 16384 takes 2,078. */
export const maxBlobLength = 6000;
/** In bytes. A shorter SEQUENCE can't hold a key: Ed25519 takes 44. */
const minDerLength = 44;
const maxTypeNameLength = 64;

/**
 * Decodes a run that is complete except for padding, in the alphabet of RFC 4648 section 4 or 5.
 * Returns `null` for a mixture of both or if unused bits are set.
 */
export function bytesOf({ characters }: Base64Run): Uint8Array | null {
  if (/[-_]/.test(characters) && /[+/]/.test(characters)) return null;
  return decodeBase64(standardBase64(characters + '='.repeat(-characters.length & 3)));
}

/** The type name inside a blob (RFC 4253 section 6.6); empty if there is none. */
export function innerTypeOf(run: Base64Run): string {
  const start = startOf(run, 4 + maxTypeNameLength);
  const length = start[3] ?? 0;
  const name = new TextDecoder().decode(start.subarray(4, 4 + length));
  return start[2] === 0 && name.length === length && /^[a-z0-9@.-]{3,}$/.test(name) ? name : '';
}

/** The length of a DER SEQUENCE including its header; `null` if it can't hold a key. */
export function derLength(run: Base64Run): number | null {
  const [tag, form = 0, first = 0, second = 0] = startOf(run, 4);
  if (tag !== 0x30 || form > 0x82) return null;
  const long = form === 0x81 ? 3 + first : 4 + first * 256 + second;
  const length = form < 0x80 ? 2 + form : long;
  return length >= minDerLength && length <= maxBlobLength ? length : null;
}

/** The first bytes, as many as there are of `length`. */
export function startOf({ characters }: Base64Run, length: number): Uint8Array {
  return decodeBase64Start(standardBase64(characters), length);
}

function standardBase64(characters: string): Uint8Array {
  return ascii(characters.replaceAll('-', '+').replaceAll('_', '/'));
}
