import { base64String } from '../encoding/base64';
import { ascii } from '../encoding/byte-search';
import { wireMpint, wireString } from '../encoding/ssh-wire';

/** The supported key types: RFC 4253 section 6.6, RFC 5656 section 6.1, RFC 8709. */
export type PublicKeyType =
  'ssh-rsa' | 'ecdsa-sha2-nistp256' | 'ecdsa-sha2-nistp384' | 'ecdsa-sha2-nistp521' | 'ssh-ed25519';

export type KeyFamily = 'RSA' | 'ECDSA' | 'Ed25519';

export function keyFamily(type: PublicKeyType): KeyFamily {
  if (type === 'ssh-rsa') return 'RSA';
  return type === 'ssh-ed25519' ? 'Ed25519' : 'ECDSA';
}

/** Curve names of RFC 5656 section 10.1. */
export type CurveName = 'nistp256' | 'nistp384' | 'nistp521';

// Anything that terminals or line-based readers may treat as a line break.
const lineBreakingCharacter = /[\p{Cc}\u2028\u2029]/u;

/** A valid public key. */
export class OpenSshPublicKey {
  /**
   * @param bits the size of the RSA modulus or of the curve's field
   * @param blob as in RFC 4253 section 6.6: the decoded base64 of the line
   */
  constructor(
    readonly type: PublicKeyType,
    readonly bits: number,
    readonly blob: Uint8Array,
  ) {}

  /** `ssh-rsa AAAA… comment` without LF. Throws RangeError for control characters or breaks. */
  line(comment = ''): string {
    if (lineBreakingCharacter.test(comment)) {
      throw new RangeError('A comment is one line without control characters');
    }
    const key = `${this.type} ${base64String(this.blob)}`;
    return comment === '' ? key : `${key} ${comment}`;
  }
}

/** An RSA blob (RFC 4253 section 6.6) from big-endian magnitudes, leading zeros allowed. */
export function rsaPublicKeyBlob(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  return joined([wireString(ascii('ssh-rsa')), wireMpint(exponent), wireMpint(modulus)]);
}

/** An ECDSA blob (RFC 5656 section 3.1) from an uncompressed point: 0x04, x, y (SEC 1 section 2.3.3). */
export function ecdsaPublicKeyBlob(curve: CurveName, point: Uint8Array): Uint8Array {
  return joined([
    wireString(ascii(`ecdsa-sha2-${curve}`)),
    wireString(ascii(curve)),
    wireString(point),
  ]);
}

/** An Ed25519 blob (RFC 8709 section 4) from the 32 bytes of the point. */
export function ed25519PublicKeyBlob(point: Uint8Array): Uint8Array {
  return joined([wireString(ascii('ssh-ed25519')), wireString(point)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
