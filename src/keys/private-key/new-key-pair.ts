import { equalBytes } from '../encoding/byte-search';
import type { OpenSshPublicKey } from '../public-key/openssh-public-key';
import { pemFromDer } from '../encoding/pem';
import { findPrivateKey, privateKeyDer } from './find-private-key';

const redacted = '[redacted]';
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** `damaged-around-key` if only lines around the base64 differ; a converted file is `different`. */
export type FileMatch = 'same' | 'damaged-around-key' | 'different';

/**
 * Owns the only copy of a new private key, in a `#private` field, which serializers and loggers
 * can't see.
 */
export class NewKeyPair {
  #pkcs8: Uint8Array;

  /** Takes ownership of the PKCS#8 DER; no one else may keep a reference. */
  constructor(
    readonly publicKey: OpenSshPublicKey,
    pkcs8: Uint8Array,
  ) {
    this.#pkcs8 = pkcs8;
  }

  get wiped(): boolean {
    return this.#pkcs8.length === 0;
  }

  /**
   * An unencrypted PKCS#8 PEM file (RFC 7468 section 10) in ASCII with LF; about 1,700 bytes. The
   * caller fills the copy with zeros. Throws Error if wiped.
   */
  pem(): Uint8Array<ArrayBuffer> {
    if (this.wiped) throw new Error('The private key has been wiped');
    return pemFromDer('PRIVATE KEY', this.#pkcs8);
  }

  /**
   * Compares a file with `pem`, ignoring CR LF and final line ends: OpenSSH and OpenSSL accept
   * these. Throws Error if wiped.
   */
  compare(file: Uint8Array): FileMatch {
    const pem = this.pem();
    const isSame = isSameButForLineEnds(file, pem);
    pem.fill(0);
    if (isSame) return 'same';
    return this.#isDerIn(file) ? 'damaged-around-key' : 'different';
  }

  #isDerIn(file: Uint8Array): boolean {
    const found = findPrivateKey(file);
    // Without a BEGIN line, the file was converted.
    if (found === null || found.nameEnd === null) return false;
    const der = privateKeyDer(file, found);
    // Only the user compares, so a comparison in constant time isn't needed.
    const isWhole = der !== null && equalBytes(der, this.#pkcs8);
    der?.fill(0);
    return isWhole;
  }

  /** Fills the private bytes with zeros. Safe to call again. */
  wipe(): void {
    this.#pkcs8.fill(0);
    this.#pkcs8 = new Uint8Array(0);
  }

  toJSON(): string {
    return redacted;
  }

  toString(): string {
    return redacted;
  }

  /** For Node's `util.inspect` and `console.log`. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return redacted;
  }
}

function isSameButForLineEnds(file: Uint8Array, pem: Uint8Array): boolean {
  let at = 0;
  for (const byte of pem.subarray(0, -1)) {
    if (byte === lineFeed && file[at] === carriageReturn) at++;
    if (file[at++] !== byte) return false;
  }
  return file.subarray(at).every((byte) => byte === lineFeed || byte === carriageReturn);
}
