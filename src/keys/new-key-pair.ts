import { equalBytes } from './byte-search';
import type { OpenSshPublicKey } from './openssh-public-key';
import { pemFromDer } from './pem';
import { privateKeyDer } from './private-key-der';
import { findPrivateKey } from './private-key-format';

const wipedMessage = 'The private key has been wiped';
const redacted = '[redacted]';
/** In bytes: what PKCS#8 puts in front of the PKCS#1 of RSA 2048 (RFC 5958, RFC 8017). */
const pkcs1Offset = 26;

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
   * Whether a file holds this private key to the last bit, as unencrypted PKCS#8 or PKCS#1, in PEM
   * or DER. Not one in UTF-16, which ssh cannot read. Copies of the file are filled with zeros.
   *
   * Throws Error once the key has been wiped.
   */
  isWholeIn(file: Uint8Array): boolean {
    if (this.wiped) throw new Error(wipedMessage);
    const found = findPrivateKey(file);
    const der = found && privateKeyDer(file, found);
    if (der === null) return false;
    // It is the person's own page that asks, so how long it takes gives nothing away.
    const isWhole =
      equalBytes(der, this.#pkcs8) || equalBytes(der, this.#pkcs8.subarray(pkcs1Offset));
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
