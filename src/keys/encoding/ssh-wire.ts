import { KeyError } from './key-error';

/** RFC 4251 section 5 `string`: a 32-bit big-endian length, then the bytes. */
export function wireString(bytes: Uint8Array): Uint8Array {
  const field = new Uint8Array(4 + bytes.length);
  new DataView(field.buffer).setUint32(0, bytes.length);
  field.set(bytes, 4);
  return field;
}

/** RFC 4251 section 5 `mpint` of a big-endian magnitude, leading zeros allowed. */
export function wireMpint(magnitude: Uint8Array): Uint8Array {
  const start = magnitude.findIndex((byte) => byte !== 0);
  if (start < 0) return wireString(new Uint8Array(0));
  const minimal = magnitude.subarray(start);
  const signed = new Uint8Array(minimal.length + ((minimal[0] ?? 0) >> 7));
  signed.set(minimal, signed.length - minimal.length);
  return wireString(signed);
}

/** Reads RFC 4251 section 5 fields as views. */
export class SshWireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws KeyError `truncated` */
  uint32(): number {
    const end = this.#at + 4;
    if (end > this.#bytes.length) throw new KeyError('truncated');
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 4);
    this.#at = end;
    return view.getUint32(0);
  }

  /** @throws KeyError `truncated` */
  string(): Uint8Array {
    const length = this.uint32();
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new KeyError('truncated');
    const field = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return field;
  }

  /** The magnitude. Throws KeyError `truncated` or `bad-number`. */
  positiveMpint(): Uint8Array {
    return positiveMagnitude(this.string());
  }

  /** @throws KeyError `trailing-bytes` unless everything was read */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new KeyError('trailing-bytes');
  }
}

/** @throws KeyError `bad-number` for zero, a negative number or unnecessary bytes */
export function positiveMagnitude(signed: Uint8Array): Uint8Array {
  const first = signed[0] ?? 0x80;
  if (first > 0x7f) throw new KeyError('bad-number');
  if (first > 0) return signed;
  if ((signed[1] ?? 0) <= 0x7f) throw new KeyError('bad-number');
  return signed.subarray(1);
}
