const alphabet = new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);
const padding = 0x3d;
const notBase64 = 0xff;

const valueOf = new Uint8Array(256).fill(notBase64);
alphabet.forEach((byte, value) => {
  valueOf[byte] = value;
});

/** The number of ASCII characters, padding included, that the base64 of `length` bytes takes. */
export function base64Length(length: number): number {
  return Math.ceil(length / 3) * 4;
}

/** Whether an ASCII byte is one of the 64 characters of the alphabet (`=` is not). */
export function isBase64Byte(byte: number): boolean {
  return valueOf[byte] !== notBase64;
}

/** Whether a byte is a space, tab, line feed, vertical tab, form feed or carriage return. */
export function isWhitespaceByte(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

/**
 * Writes the padded base64 (RFC 4648 section 4) of `bytes` into `target` at `offset`, as ASCII, and
 * returns the offset behind it. Goes from bytes to bytes because private keys pass through here,
 * and a string cannot be wiped.
 */
export function writeBase64(bytes: Uint8Array, target: Uint8Array, offset: number): number {
  let at = offset;
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const group =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    target[at++] = alphabet[group >> 18] ?? 0;
    target[at++] = alphabet[(group >> 12) & 63] ?? 0;
    target[at++] = left > 1 ? (alphabet[(group >> 6) & 63] ?? 0) : padding;
    target[at++] = left > 2 ? (alphabet[group & 63] ?? 0) : padding;
  }
  return at;
}

/** The padded base64 of **public** bytes as a string. */
export function base64String(bytes: Uint8Array): string {
  const text = new Uint8Array(base64Length(bytes.length));
  writeBase64(bytes, text, 0);
  return new TextDecoder().decode(text);
}

/**
 * The bytes of canonical base64 given as ASCII, white space anywhere in it ignored, or `null` when
 * it isn't canonical: RFC 4648 section 4 alphabet, padded to whole groups, unused bits zero
 * (section 3.5). The result is a copy of its own, for the caller to wipe if it is private.
 */
export function decodeBase64(text: Uint8Array): Uint8Array<ArrayBuffer> | null {
  let characters = 0;
  let pads = 0;
  for (const byte of text) {
    if (isWhitespaceByte(byte)) continue;
    if (byte === padding) pads++;
    else if (pads > 0 || !isBase64Byte(byte)) return null;
    else characters++;
  }
  if (pads > 2 || (characters + pads) % 4 !== 0 || characters === 0) return null;

  const bytes = new Uint8Array(Math.floor((characters * 3) / 4));
  const unusedBits = decodePrefix(text, bytes);
  if (unusedBits === 0) return bytes;
  bytes.fill(0);
  return null;
}

/**
 * The first `length` bytes, or as many as there are, of base64 that may be cut off or followed by
 * other text: reading stops at the first byte that is neither base64 nor white space.
 */
export function decodeBase64Start(text: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  let characters = 0;
  let end = 0;
  const wanted = Math.ceil((length * 4) / 3);
  for (; end < text.length && characters < wanted; end++) {
    const byte = text[end] ?? 0;
    if (isBase64Byte(byte)) characters++;
    else if (!isWhitespaceByte(byte)) break;
  }
  const bytes = new Uint8Array(Math.min(length, Math.floor((characters * 3) / 4)));
  decodePrefix(text.subarray(0, end), bytes);
  return bytes;
}

/**
 * The bytes of all the base64 characters in a text but the first `skipped`, whatever stands between
 * them: of base64 that was cut off in front, one of four `skipped` gives the bytes.
 */
export function decodeAnyBase64(text: Uint8Array, skipped: number): Uint8Array<ArrayBuffer> {
  let characters = 0;
  let start = text.length;
  for (const [at, byte] of text.entries()) {
    if (!isBase64Byte(byte)) continue;
    if (characters === skipped) start = at;
    characters++;
  }
  const bytes = new Uint8Array(Math.max(0, Math.floor(((characters - skipped) * 3) / 4)));
  decodePrefix(text.subarray(start), bytes);
  return bytes;
}

/** Fills `target` and returns the bits that were read but did not fit into it. */
function decodePrefix(text: Uint8Array, target: Uint8Array): number {
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const byte of text) {
    const value = valueOf[byte] ?? notBase64;
    if (value === notBase64) continue;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8 || at === target.length) continue;
    bits -= 8;
    target[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return held;
}
