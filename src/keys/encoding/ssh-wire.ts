import { Refusal } from './refusal';

/** One `string` of RFC 4251 section 5: a 32-bit big-endian length, then that many bytes. */
export function wireString(bytes: Uint8Array): Uint8Array {
  const field = new Uint8Array(4 + bytes.length);
  new DataView(field.buffer).setUint32(0, bytes.length);
  field.set(bytes, 4);
  return field;
}

/**
 * A non-negative `mpint` of RFC 4251 section 5, from its big-endian magnitude with or without
 * leading zeros: minimal, with a zero byte in front when the first bit is set.
 */
export function wireMpint(magnitude: Uint8Array): Uint8Array {
  const start = magnitude.findIndex((byte) => byte !== 0);
  if (start < 0) return wireString(new Uint8Array(0));
  const minimal = magnitude.subarray(start);
  const signed = new Uint8Array(minimal.length + ((minimal[0] ?? 0) >> 7));
  signed.set(minimal, signed.length - minimal.length);
  return wireString(signed);
}

/** Reads the fields of RFC 4251 section 5 one after the other, as views, not copies. */
export class SshWireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Throws Refusal `truncated`. */
  uint32(): number {
    const end = this.#at + 4;
    if (end > this.#bytes.length) throw new Refusal('truncated');
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 4);
    this.#at = end;
    return view.getUint32(0);
  }

  /** Throws Refusal `truncated`. */
  string(): Uint8Array {
    const length = this.uint32();
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Refusal('truncated');
    const field = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return field;
  }

  /**
   * The big-endian magnitude of a positive `mpint`, without leading zeros. Throws Refusal
   * `truncated`, or `bad-number` for zero, a negative number and one that isn't minimal.
   */
  positiveMpint(): Uint8Array {
    const field = this.string();
    return positiveMagnitude(field);
  }

  /** Throws Refusal `trailing-bytes` unless everything was read. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new Refusal('trailing-bytes');
  }
}

/**
 * The magnitude of a big-endian two's complement number, as `mpint` and DER's INTEGER both write
 * it. Throws Refusal `bad-number` for zero, a negative number and one with needless bytes.
 */
export function positiveMagnitude(signed: Uint8Array): Uint8Array {
  const first = signed[0] ?? 0x80;
  if (first > 0x7f) throw new Refusal('bad-number');
  if (first > 0) return signed;
  if ((signed[1] ?? 0) <= 0x7f) throw new Refusal('bad-number');
  return signed.subarray(1);
}
