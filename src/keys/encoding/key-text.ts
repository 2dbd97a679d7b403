import { isWhitespaceByte } from './base64';
import { startsWith } from './byte-search';
import { KeyError } from './key-error';

/** In UTF-8 bytes. The longest key, RSA 16384 in PEM, takes 2,900. */
export const maxKeyTextLength = 65_536;
/** In bytes, as for header values in RFC 4716 section 3.3. */
const maxCommentLength = 1024;
const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Passes the input as UTF-8 without byte order mark to `work`, then wipes that copy. */
export function withKeyText<T>(input: string | Uint8Array, work: (text: Uint8Array) => T): T {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const littleEndian = utf16ByteOrder(bytes);
  const text = littleEndian === null ? bytes : utf8FromUtf16(bytes, littleEndian);
  try {
    return work(startsWith(text, byteOrderMark) ? text.subarray(byteOrderMark.length) : text);
  } finally {
    if (text !== input) text.fill(0);
    if (bytes !== input) bytes.fill(0);
  }
}

/** Strips white space from both ends; returns a view. */
export function trimmed(text: Uint8Array): Uint8Array {
  let start = 0;
  let end = text.length;
  while (start < end && isWhitespaceByte(text[start])) start++;
  while (end > start && isWhitespaceByte(text[end - 1])) end--;
  return text.subarray(start, end);
}

/** Splits at LF, CR LF or CR; returns views. */
export function splitLines(text: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== 0x0a && text[at] !== 0x0d) continue;
    lines.push(text.subarray(start, at));
    if (text[at] === 0x0d && text[at + 1] === 0x0a) at++;
    start = at + 1;
  }
  lines.push(text.subarray(start));
  return lines;
}

/** A comment as one trimmed line without control characters. Throws KeyError `comment-too-long`. */
export function commentText(bytes: Uint8Array): string {
  if (bytes.length > maxCommentLength) throw new KeyError('comment-too-long');
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
}

/** Whether UTF-16 is little-endian, by its byte order mark or an ASCII start; `null` for other text. */
function utf16ByteOrder(bytes: Uint8Array): boolean | null {
  const [first, second, third, fourth] = bytes;
  if (bytes.length < 4) return null;
  if (first === 0xff && second === 0xfe) return true;
  if (first === 0xfe && second === 0xff) return false;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return true;
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return false;
  return null;
}

// TextDecoder would leave a private key in memory as a string.
function utf8FromUtf16(bytes: Uint8Array, littleEndian: boolean): Uint8Array {
  const encoder = new TextEncoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~1);
  const text = new Uint8Array((view.byteLength / 2) * 3);
  let length = 0;
  for (let at = 0; at < view.byteLength; at += 2) {
    const unit = view.getUint16(at, littleEndian);
    if (unit < 0x80) {
      text[length++] = unit;
      continue;
    }
    let character = String.fromCharCode(unit);
    if ((unit & 0xfc00) === 0xd800 && at + 2 < view.byteLength) {
      at += 2;
      character += String.fromCharCode(view.getUint16(at, littleEndian));
    }
    length += encoder.encodeInto(character, text.subarray(length)).written;
  }
  return text.subarray(0, length);
}
