import { Refusal } from './refusal';
import { positiveMagnitude } from './ssh-wire';

/** The tags of X.690 that keys are made of. */
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
 * Reads DER (X.690) one element after the other, as views, not copies, because some of what it
 * reads is private. Every method throws Refusal `malformed-der` for another tag than asked for, a
 * length that isn't definite and minimal, and an element that is cut off.
 */
export class DerReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** The tag of the next element, or `undefined` at the end. */
  get nextTag(): number | undefined {
    return this.#bytes[this.#at];
  }

  /** The content of the next element, whatever its tag. */
  any(): Uint8Array {
    if (this.atEnd) throw new Refusal('malformed-der');
    this.#at++;
    const length = this.#length();
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Refusal('malformed-der');
    const content = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return content;
  }

  /** The content of the next element, which must have that tag. */
  element(tag: DerTag): Uint8Array {
    if (this.nextTag !== tag) throw new Refusal('malformed-der');
    return this.any();
  }

  sequence(): DerReader {
    return new DerReader(this.element(derTag.sequence));
  }

  /** The magnitude of a positive INTEGER, without leading zeros; `bad-number` for any other. */
  positiveInteger(): Uint8Array {
    return positiveMagnitude(this.element(derTag.integer));
  }

  /** An INTEGER of one byte, such as a version. */
  smallInteger(): number {
    const content = this.element(derTag.integer);
    if (content.length !== 1) throw new Refusal('malformed-der');
    return content[0] ?? 0;
  }

  /** The bytes of a BIT STRING that has no unused bits. */
  bitString(): Uint8Array {
    const content = this.element(derTag.bitString);
    if (content[0] !== 0) throw new Refusal('malformed-der');
    return content.subarray(1);
  }

  /** Throws Refusal `trailing-bytes` unless everything was read. */
  end(): void {
    if (!this.atEnd) throw new Refusal('trailing-bytes');
  }

  #length(): number {
    const first = this.#bytes[this.#at++];
    if (first === undefined) throw new Refusal('malformed-der');
    if (first < 0x80) return first;
    const count = first & 0x7f;
    // Four bytes would already be a key of 16 MB; none is the indefinite form, which DER forbids.
    if (count < 1 || count > 3) throw new Refusal('malformed-der');
    let length = 0;
    for (let index = 0; index < count; index++) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Refusal('malformed-der');
      length = length * 256 + byte;
    }
    if (length < 0x80 || length < 256 ** (count - 1)) throw new Refusal('malformed-der');
    return length;
  }
}
