import type { OpenSshPublicKey } from './openssh-public-key';
import { pemFromDer } from './pem';

const redacted = '[redacted]';

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
    if (this.wiped) throw new Error('The private key has been wiped');
    return pemFromDer('PRIVATE KEY', this.#pkcs8);
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
