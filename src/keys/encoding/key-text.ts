import { isWhitespaceByte } from './base64';
import { KeyError } from './key-error';

/** In bytes of UTF-8. The longest accepted key, RSA 16384 in PEM, takes 2,900. */
export const maxKeyTextLength = 65_536;
/** In bytes. The limit of RFC 4716 section 3.3 for a header value. */
const maxCommentLength = 1024;

/**
 * Calls `work` with a string, or a file in UTF-8 or UTF-16 (as written by Notepad and PowerShell),
 * as UTF-8 without a byte order mark. Then fills copies with zeros: they may contain a private key.
 */
export function withKeyText<T>(input: string | Uint8Array, work: (text: Uint8Array) => T): T {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const littleEndian = utf16ByteOrder(bytes);
  const text = littleEndian === null ? bytes : utf8FromUtf16(bytes, littleEndian);
  try {
    return work(withoutByteOrderMark(text));
  } finally {
    if (text !== input) text.fill(0);
    if (bytes !== input) bytes.fill(0);
  }
}

/** Strips white space from both ends. Returns a view. */
export function trimmed(text: Uint8Array): Uint8Array {
  let start = 0;
  let end = text.length;
  while (start < end && isWhitespaceByte(text[start])) start++;
  while (end > start && isWhitespaceByte(text[end - 1])) end--;
  return text.subarray(start, end);
}

/** Splits text at LF, CR LF or CR. Returns views without the line endings. */
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

/**
 * A comment as one line: UTF-8, control characters and line breaks replaced by spaces, trimmed.
 * Throws KeyError `comment-too-long`.
 */
export function commentText(bytes: Uint8Array): string {
  if (bytes.length > maxCommentLength) throw new KeyError('comment-too-long');
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
}

/**
 * Whether UTF-16 is little-endian, by its byte order mark or an ASCII start; `null` if not UTF-16.
 */
function utf16ByteOrder(bytes: Uint8Array): boolean | null {
  const [first, second, third, fourth] = bytes;
  if (bytes.length < 4) return null;
  if (first === 0xff && second === 0xfe) return true;
  if (first === 0xfe && second === 0xff) return false;
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return true;
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return false;
  return null;
}

// Not TextDecoder: it would leave a private key in memory as a string.
function utf8FromUtf16(bytes: Uint8Array, littleEndian: boolean): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = bytes.length >> 1;
  const text = new Uint8Array(units * 3);
  let at = 0;
  for (let index = 0; index < units; index++) {
    const unit = view.getUint16(index * 2, littleEndian);
    const next = index + 1 < units ? view.getUint16(index * 2 + 2, littleEndian) : 0;
    if (unit < 0x80) {
      text[at++] = unit;
    } else if (unit < 0x800) {
      text[at++] = 0xc0 | (unit >> 6);
      text[at++] = 0x80 | (unit & 0x3f);
    } else if ((unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00) {
      const codePoint = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
      index++;
      text[at++] = 0xf0 | (codePoint >> 18);
      text[at++] = 0x80 | ((codePoint >> 12) & 0x3f);
      text[at++] = 0x80 | ((codePoint >> 6) & 0x3f);
      text[at++] = 0x80 | (codePoint & 0x3f);
    } else {
      text[at++] = 0xe0 | (unit >> 12);
      text[at++] = 0x80 | ((unit >> 6) & 0x3f);
      text[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return text.subarray(0, at);
}

function withoutByteOrderMark(text: Uint8Array): Uint8Array {
  const hasMark = text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf;
  return hasMark ? text.subarray(3) : text;
}
