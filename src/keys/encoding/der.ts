import { KeyError } from './key-error';
import { positiveMagnitude } from './ssh-wire';

/** X.690 tags. */
export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  context0: 0xa0,
  context1: 0xa1,
} as const;

type DerTag = (typeof derTag)[keyof typeof derTag];

/**
 * Reads DER (X.690). Returns views, because copies of private bytes would have to be wiped. Throws
 * KeyError `malformed-der`.
 */
export class DerReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** `undefined` at the end. */
  get nextTag(): number | undefined {
    return this.#bytes[this.#at];
  }

  element(tag: DerTag): Uint8Array {
    if (this.nextTag !== tag) throw new KeyError('malformed-der');
    this.#at++;
    return this.#take(this.#length());
  }

  sequence(): DerReader {
    return new DerReader(this.element(derTag.sequence));
  }

  /** The magnitude. Throws KeyError `bad-number`. */
  positiveInteger(): Uint8Array {
    return positiveMagnitude(this.element(derTag.integer));
  }

  /** One byte, such as a version. */
  smallInteger(): number {
    const content = this.element(derTag.integer);
    if (content.length !== 1) throw new KeyError('malformed-der');
    return content[0] ?? 0;
  }

  /** Without unused bits. */
  bitString(): Uint8Array {
    const content = this.element(derTag.bitString);
    if (content[0] !== 0) throw new KeyError('malformed-der');
    return content.subarray(1);
  }

  /** @throws KeyError `trailing-bytes` unless everything was read */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new KeyError('trailing-bytes');
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new KeyError('malformed-der');
    const content = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return content;
  }

  #length(): number {
    const [first = 0] = this.#take(1);
    if (first < 0x80) return first;
    const count = first & 0x7f;
    // Four length bytes would mean a key of 16 MB or more; DER forbids zero, the indefinite form.
    if (count < 1 || count > 3) throw new KeyError('malformed-der');
    const length = this.#take(count).reduce((value, byte) => value * 256 + byte, 0);
    if (length < 0x80 || length < 256 ** (count - 1)) throw new KeyError('malformed-der');
    return length;
  }
}

/** The content of exactly one SEQUENCE. Throws KeyError. */
export function derSequence(der: Uint8Array): DerReader {
  const outer = new DerReader(der);
  const content = outer.sequence();
  outer.end();
  return content;
}
