import {
  decodeAnyBase64,
  decodeBase64Start,
  isBase64Byte,
  isWhitespaceByte,
} from '../encoding/base64';
import { ascii, indexOfBytes, startsWith } from '../encoding/byte-search';
import { maxKeyTextLength, trimmed } from '../encoding/key-text';
import { privateDerFormat } from './private-der';
import type { PrivateKeyFormat } from './private-key-format';

/** The start of a decoded OpenSSH private key. */
export const opensshMagic = ascii('openssh-key-v1\0');
const noEncryption = ascii('none');
const pemBegin = ascii('-----BEGIN ');
const pemPrivate = ascii('PRIVATE KEY');
const agePrefix = ascii('AGE-SECRET-KEY-1');
const jwkType = ascii('"kty"');
const jwkPrivateNumber = ascii('"d"');
const xmlRsaKey = ascii('<RSAKeyValue>');
const xmlPrivateNumbers = [ascii('<P>'), ascii('<D>')];

/** In bytes. */
const startLength = 64;
/** The first characters of DER, OpenSSH's magic and a BEGIN line, in base64 and hex. */
const firstCharacters = ascii('MbL362');
/** The usual exponent, and an INTEGER tag that follows only in a private key. */
const exponentThenInteger = Uint8Array.of(0x02, 0x03, 0x01, 0x00, 0x01, 0x02);

/**
 * Recognizes DER, JWK, XML, and base64 or hex at any offset in the first `maxKeyTextLength` bytes;
 * RSA also by its second half alone. `other` is an encoding that SSH programs don't read. Sources:
 * RFC 7517, RFC 7518 section 6.3, XML Signature section 4.5.2.2, .NET's RSA.ToXmlString.
 */
export function unlabeledFormat(text: Uint8Array): PrivateKeyFormat | null {
  const looked = text.subarray(0, maxKeyTextLength);
  return (
    privateDerFormat(looked.subarray(0, startLength)) ??
    markupFormat(trimmed(looked)) ??
    encodedFormat(looked) ??
    (indexOfBytes(looked, agePrefix) >= 0 ? 'other' : null) ??
    (containsRsaNumbers(looked) ? 'pkcs1' : null)
  );
}

/**
 * The format of an OpenSSH private key, encrypted or not, by its base64; `null` for other data. The
 * cipher name follows the magic. Source: OpenSSH, PROTOCOL.key.
 */
export function opensshBodyFormat(base64: Uint8Array): PrivateKeyFormat | null {
  return opensshFormat(decodeBase64Start(base64, startLength));
}

function opensshFormat(body: Uint8Array): PrivateKeyFormat | null {
  if (!startsWith(body, opensshMagic)) return null;
  const isPlain = startsWith(body, noEncryption, opensshMagic.length + 4);
  return isPlain ? 'openssh' : 'encrypted-openssh';
}

function markupFormat(text: Uint8Array): PrivateKeyFormat | null {
  const has = (word: Uint8Array) => indexOfBytes(text, word) >= 0;
  const isJson = text[0] === 0x7b || text[0] === 0x5b;
  if (isJson && has(jwkType) && has(jwkPrivateNumber)) return 'jwk';
  return has(xmlRsaKey) && xmlPrivateNumbers.some(has) ? 'other' : null;
}

function encodedFormat(text: Uint8Array): PrivateKeyFormat | null {
  for (let at = 0; at < text.length; at++) {
    if (!firstCharacters.includes(text[at] ?? 0)) continue;
    if (at > 0 && isBase64Byte(text[at - 1] ?? 0)) continue;
    const from = text.subarray(at);
    const ofBase64 = decodedFormat(decodeBase64Start(from, startLength));
    if (ofBase64 !== null) return ofBase64;
    if (decodedFormat(decodeHexStart(from, startLength)) !== null) return 'other';
  }
  return null;
}

/** The format by a decoded start, which is then filled with zeros. */
function decodedFormat(start: Uint8Array): PrivateKeyFormat | null {
  const isPem = startsWith(start, pemBegin) && indexOfBytes(start, pemPrivate) >= 0;
  const format = privateDerFormat(start) ?? opensshFormat(start) ?? (isPem ? 'other' : null);
  start.fill(0);
  return format;
}

/** Decodes up to `length` bytes. Stops at anything but hex digits, white space and colons. */
function decodeHexStart(text: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let digits = 0;
  for (const byte of text) {
    if (digits === 2 * length) break;
    if (isWhitespaceByte(byte) || byte === 0x3a) continue;
    const lowerCase = byte | 0x20;
    const isLetter = lowerCase >= 0x61 && lowerCase <= 0x66;
    if (!isLetter && (byte < 0x30 || byte > 0x39)) break;
    const value = isLetter ? lowerCase - 0x57 : byte - 0x30;
    bytes[digits >> 1] = ((bytes[digits >> 1] ?? 0) << 4) | value;
    digits++;
  }
  return bytes.subarray(0, digits >> 1);
}

/**
 * Whether base64, possibly cut at both ends, has an INTEGER after the public exponent or two long
 * ones of equal length, as only RSA private keys have (RFC 8017 appendix A.1.2).
 */
function containsRsaNumbers(text: Uint8Array): boolean {
  return [0, 1, 2, 3].some((skipped) => {
    const bytes = decodeAnyBase64(text, skipped);
    const isPrivate = bytes.some((_, at) => isPrivatePart(bytes, at));
    bytes.fill(0);
    return isPrivate;
  });
}

function isPrivatePart(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x02) return false;
  if (startsWith(bytes, exponentThenInteger, at)) {
    return longIntegerEnd(bytes, at + exponentThenInteger.length - 1) !== null;
  }
  const end = longIntegerEnd(bytes, at);
  const next = end && longIntegerEnd(bytes, end);
  return end !== null && next !== null && Math.abs(next - end - (end - at)) <= 1;
}

/**
 * The offset after an INTEGER of at least 128 bytes, possibly past the end; `null` if there is none
 * at `at`.
 */
function longIntegerEnd(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== 0x02) return null;
  const [form, first = 0, second = 0] = bytes.subarray(at + 1, at + 4);
  if (form === 0x81 && first >= 0x80) return at + 3 + first;
  return form === 0x82 && first > 0 ? at + 4 + first * 256 + second : null;
}
