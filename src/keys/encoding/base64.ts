const alphabet = new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);
const padding = 0x3d;
const notBase64 = 0xff;

const valueOf = new Uint8Array(256).fill(notBase64);
alphabet.forEach((byte, value) => {
  valueOf[byte] = value;
});

/** The length in characters, padding included, of the base64 of `length` bytes. */
export function base64Length(length: number): number {
  return Math.ceil(length / 3) * 4;
}

/** Whether it's in the alphabet of RFC 4648 section 4, which excludes the padding `=`. */
export function isBase64Byte(byte: number): boolean {
  return valueOf[byte] !== notBase64;
}

/** Space, tab, line feed, vertical tab, form feed or carriage return. */
export function isWhitespaceByte(byte: number | undefined): boolean {
  return byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

/** Writes padded base64; returns the offset after it. Strings are avoided: they can't be wiped. */
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

/** Padded base64 of **public** bytes. */
export function base64String(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Decodes canonical base64 (RFC 4648) with white space; else `null`. The caller wipes the copy. */
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

/** Decodes up to `length` bytes. Stops at characters other than base64 and white space. */
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
 * Decodes the base64 characters in a text, ignoring all others, after the first `skipped` ones. If the
 * start of the base64 is missing, one value from 0 to 3 restores the alignment.
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

/** Fills `target`. Returns the remaining bits, which must be 0 in canonical base64. */
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
