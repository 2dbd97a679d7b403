import { isWhitespaceByte } from '../encoding/base64';
import { ascii } from '../encoding/byte-search';
import { maxKeyTextLength } from '../encoding/key-text';

const code = (character: string) => character.charCodeAt(0);
const lineFeed = 0x0a;
/** Allowed before a line. Not `-`, which may start a BEGIN line. */
const lineMarks = ascii('>|#"\'*');
const escapedBreaks = ascii('nrt');
const maxTagLength = 200;
const maxReferenceLength = 8;

/** In bytes, enough for `-----BEGIN RSA `. */
const labelLength = 64;

/**
 * Passes a private key as plain lines to `work`: without escapes (`\n`, `\/`, `\u002b`), HTML tags,
 * character references, indentation and quotation marks. Then fills the copy with zeros.
 */
export function withUnwrapped<T>(
  text: Uint8Array,
  nameEnd: number,
  work: (plain: Uint8Array) => T,
): T {
  const start = Math.max(0, nameEnd - labelLength);
  const plain = unwrapped(text.subarray(start, nameEnd + maxKeyTextLength));
  try {
    return work(plain);
  } finally {
    plain.fill(0);
  }
}

function unwrapped(text: Uint8Array): Uint8Array {
  const plain = new Uint8Array(text.length);
  let length = 0;
  let isLineStart = true;
  for (let at = 0; at < text.length;) {
    const special = escapeAt(text, at) ?? tagAt(text, at) ?? referenceAt(text, at);
    const byte = special?.byte ?? text[at] ?? 0;
    at = special?.end ?? at + 1;
    const isBreak = byte === lineFeed || byte === 0x0d;
    if (isLineStart && !isBreak && (isWhitespaceByte(byte) || lineMarks.includes(byte))) continue;
    plain[length++] = byte;
    isLineStart = isBreak;
  }
  return plain.subarray(0, length);
}

type Special = { readonly byte: number; readonly end: number };

function escapeAt(text: Uint8Array, at: number): Special | null {
  if (text[at] !== code('\\')) return null;
  let end = at;
  while (text[end] === code('\\')) end++;
  const letter = text[end] ?? 0;
  if (letter === code('u')) {
    const value = numberIn(text.subarray(end + 1, end + 5), 16);
    return value === null ? null : { byte: value, end: end + 5 };
  }
  return { byte: escapedBreaks.includes(letter) ? lineFeed : letter, end: end + 1 };
}

function tagAt(text: Uint8Array, at: number): Special | null {
  const next = text[at + 1] ?? 0;
  const isName = next === code('/') || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a);
  if (text[at] !== code('<') || !isName) return null;
  const length = text.subarray(at, at + maxTagLength).indexOf(code('>'));
  return length < 0 ? null : { byte: lineFeed, end: at + length + 1 };
}

function referenceAt(text: Uint8Array, at: number): Special | null {
  if (text[at] !== code('&') || text[at + 1] !== code('#')) return null;
  const length = text.subarray(at, at + maxReferenceLength).indexOf(code(';'));
  const isHex = ((text[at + 2] ?? 0) | 0x20) === code('x');
  const value = numberIn(text.subarray(at + (isHex ? 3 : 2), at + length), isHex ? 16 : 10);
  return length < 0 || value === null ? null : { byte: value, end: at + length + 1 };
}

/** The ASCII code that the digits denote; `null` if they denote none. */
function numberIn(digits: Uint8Array, base: 10 | 16): number | null {
  let value = 0;
  for (const byte of digits) {
    const digit = byte <= code('9') ? byte - code('0') : (byte | 0x20) - code('a') + 10;
    if (digit < 0 || digit >= base) return null;
    value = value * base + digit;
  }
  return digits.length > 0 && value < 0x80 ? value : null;
}
