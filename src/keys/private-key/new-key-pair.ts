import { equalBytes } from '../encoding/byte-search';
import type { OpenSshPublicKey } from '../public-key/openssh-public-key';
import { pemFromDer } from '../encoding/pem';
import { privateKeyDer } from './private-key-der';
import { findPrivateKey } from './find-private-key';

const wipedMessage = 'The private key has been wiped';
const redacted = '[redacted]';
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * What a file is beside the one that was downloaded: the `same`; `damaged-around-key` when the
 * base64 is whole but the lines that carry it are not; or `different`, also when it was converted.
 */
export type FileMatch = 'same' | 'damaged-around-key' | 'different';

/**
 * A key pair that was just made, and the one owner of its private half. The private bytes are held
 * in a `#private` field, so that no serialiser, logger or inspector comes across them.
 */
export class NewKeyPair {
  readonly publicKey: OpenSshPublicKey;
  #pkcs8: Uint8Array;

  /** Takes the PKCS#8 DER over, without a copy: from now on nobody else may hold it. */
  constructor(publicKey: OpenSshPublicKey, pkcs8: Uint8Array) {
    this.publicKey = publicKey;
    this.#pkcs8 = pkcs8;
  }

  get wiped(): boolean {
    return this.#pkcs8.length === 0;
  }

  /**
   * The private key as an unencrypted PKCS#8 PEM file (RFC 7468 section 10): ASCII, lines of 64
   * characters, LF, a final newline; about 1,700 bytes for RSA 2048. A fresh copy at every call:
   * the caller fills it with zeros after use.
   *
   * Throws Error once the key has been wiped.
   */
  pem(): Uint8Array<ArrayBuffer> {
    if (this.wiped) throw new Error(wipedMessage);
    return pemFromDer('PRIVATE KEY', this.#pkcs8);
  }

  /**
   * Holds a file to what `pem` gives. Only CR LF for LF, and line ends missing or added at the end,
   * are overlooked: editors and transfers do that, and OpenSSH and OpenSSL read it all the same.
   * Copies of either are filled with zeros.
   *
   * Throws Error once the key has been wiped.
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
    // Without its BEGIN line it was converted.
    if (found === null || found.nameEnd === null) return false;
    const der = privateKeyDer(file, found);
    if (der === null) return false;
    // It is the person's own page that asks, so how long it takes gives nothing away.
    const isWhole = equalBytes(der, this.#pkcs8);
    der.fill(0);
    return isWhole;
  }

  /** Fills the private bytes with zeros and lets go of them. May be called again. */
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

  /** Node's `util.inspect` and `console.log` print what this returns. */
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
