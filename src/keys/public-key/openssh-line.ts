import {
  base64Length,
  decodeBase64,
  decodeBase64Start,
  isBase64Byte,
  isWhitespaceByte,
} from '../encoding/base64';
import { ascii, equalBytes, startsWith } from '../encoding/byte-search';
import { commentText, splitLines, trimmed } from '../encoding/key-text';
import { keyTypeOf, type KnownKeyType } from './key-types';
import { blobLength, publicKeyFromBlob } from './public-key-blob';
import type { OpenSshPublicKey } from './openssh-public-key';
import { KeyError } from '../encoding/key-error';

/** A valid key, and its comment or an empty string. */
export interface ReadKey {
  readonly key: OpenSshPublicKey;
  readonly comment: string;
}

// Key blobs start with the upper three bytes of a short length, which are zero.
const blobStart = ascii('AAAA');
const maxTypeNameLength = 64;

/** Reads `ssh-rsa AAAA… comment` (sshd(8)), possibly wrapped by a terminal. Throws KeyError. */
export function readOpenSshLine(untrimmed: Uint8Array): ReadKey {
  const text = trimmed(untrimmed);
  const nameEnd = wordEnd(text, 0);
  const type = keyTypeOf(text.subarray(0, nameEnd));
  if (type === undefined) throw new KeyError(reasonForNoType(text, nameEnd));
  if (hasAnotherKey(text, nameEnd)) throw new KeyError('several-keys');
  if ('refused' in type) throw new KeyError(type.refused);

  checkInnerType(text, nameEnd);
  const { base64, end, isWrapped } = keyPart(text, nameEnd);
  const blob = decodeBase64(base64);
  if (blob === null) throw new KeyError('bad-base64');
  return {
    key: publicKeyFromBlob(blob),
    comment: commentText(commentPart(text, end, isWrapped)),
  };
}

/** The key type that starts at an offset, if any. */
export function keyTypeAt(text: Uint8Array, at: number): KnownKeyType | undefined {
  const end = wordEnd(text, at);
  return end - at > maxTypeNameLength ? undefined : keyTypeOf(text.subarray(at, end));
}

function reasonForNoType(text: Uint8Array, firstWordEnd: number) {
  let isFirstLine = true;
  for (let at = firstWordEnd; at < text.length; at++) {
    if (isLineBreak(text[at])) isFirstLine = false;
    if (!isWhitespaceByte(text[at]) && isWhitespaceByte(text[at - 1]) && keyTypeAt(text, at)) {
      return isFirstLine ? 'options' : 'extra-text';
    }
  }
  if (keyTypeOf(innerTypeName(text)) !== undefined) return 'missing-type';
  const isTypeLike = startsWith(text, blobStart, nextWord(text, firstWordEnd));
  return isTypeLike ? 'unknown-type' : 'unknown-format';
}

function innerTypeName(base64: Uint8Array): Uint8Array {
  const start = decodeBase64Start(base64, 4 + maxTypeNameLength);
  return start.subarray(4, 4 + (start[3] ?? 0));
}

function checkInnerType(text: Uint8Array, nameEnd: number): void {
  const base64 = text.subarray(nextWord(text, nameEnd));
  if (base64.length === 0) throw new KeyError('truncated');
  if (!startsWith(base64, blobStart)) throw new KeyError('bad-base64');
  const inner = innerTypeName(base64);
  const isSame = equalBytes(inner, text.subarray(0, nameEnd));
  if (!isSame && keyTypeOf(inner) !== undefined) throw new KeyError('type-mismatch');
}

function hasAnotherKey(text: Uint8Array, from: number): boolean {
  let isLineStart = false;
  for (let at = from; at < text.length; at++) {
    if (isLineBreak(text[at])) isLineStart = true;
    if (isWhitespaceByte(text[at])) continue;
    if (isWhitespaceByte(text[at - 1]) && keyTypeAt(text, at) !== undefined) {
      // A comment may mention a key type, but not with a key after it.
      const next = nextWord(text, wordEnd(text, at));
      if (isLineStart || startsWith(text, blobStart, next)) return true;
    }
    isLineStart = false;
  }
  return false;
}

/** Finds the key's end by the lengths inside it: after a line break, base64 and a comment look alike. */
function keyPart(text: Uint8Array, nameEnd: number) {
  const start = nextWord(text, nameEnd);
  const base64 = new Uint8Array(text.length - start);
  const breaks: { readonly length: number; readonly end: number }[] = [];
  let length = 0;
  let at = start;
  while (at < text.length) {
    const byte = text[at] ?? 0;
    if (isBase64Byte(byte) || byte === 0x3d) {
      base64[length++] = byte;
      at++;
      continue;
    }
    if (!isWhitespaceByte(byte)) break;
    breaks.push({ length, end: at });
    const next = nextWord(text, at);
    if (!text.subarray(at, next).some(isLineBreak)) break;
    at = next;
  }
  if (at === text.length) breaks.push({ length, end: at });

  const size = blobLength(decodeBase64Start(base64.subarray(0, length), length));
  const expected = base64Length(size);
  const found = breaks.find((place) => place.length === expected);
  if (found !== undefined) {
    const isWrapped = breaks.some((place) => place.length < expected);
    return { base64: base64.subarray(0, expected), end: found.end, isWrapped };
  }
  if (expected < length) throw new KeyError('trailing-bytes');
  const isOther = at < text.length && !isWhitespaceByte(text[at]);
  const isUnpadded = length >= Math.ceil((size * 4) / 3);
  throw new KeyError(isOther || isUnpadded ? 'bad-base64' : 'truncated');
}

/** Several lines are a comment only if a terminal wrapped it and the key at the same width. */
function commentPart(text: Uint8Array, from: number, isWrapped: boolean): Uint8Array {
  const rest = trimmed(text.subarray(from));
  const lines = splitLines(rest);
  const startsOnKeyLine = !text.subarray(from, nextWord(text, from)).some(isLineBreak);
  if (rest.length === 0 || (lines.length === 1 && startsOnKeyLine)) return rest;

  const all = splitLines(text);
  const width = all[0]?.length;
  const isEven = all.slice(0, -1).every((line) => line.length === width);
  if (!isWrapped || !isEven) throw new KeyError('extra-text');
  return rest.filter((byte) => !isLineBreak(byte));
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function wordEnd(text: Uint8Array, from: number): number {
  let at = from;
  while (at < text.length && !isWhitespaceByte(text[at])) at++;
  return at;
}

function nextWord(text: Uint8Array, from: number): number {
  let at = from;
  while (isWhitespaceByte(text[at])) at++;
  return at;
}
