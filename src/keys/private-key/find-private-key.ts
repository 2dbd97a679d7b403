import { decodeBase64, isBase64Byte } from '../encoding/base64';
import { ascii, indexOfBytes, startsWith } from '../encoding/byte-search';
import { maxKeyTextLength, trimmed } from '../encoding/key-text';
import { unlabeledFormat, opensshBodyFormat } from './unlabeled-private-key';
import type { FoundPrivateKey, PrivateKeyFormat } from './private-key-format';

const privateKeyMarker = ascii('private key');
const beginOrEnd = [ascii('begin '), ascii('end ')];
const puttyMarkers = [ascii('putty-user-key-file-'), ascii('private-lines:')];
/** Printed by `openssl rsa -text`. */
const numbersMarker = ascii('private-key:');
const wireGuardMarker = ascii('privatekey = ');
const wireGuardKeyLength = 43;
const ssh1Marker = ascii('ssh private key file');
const maxLabelLength = 48;
const dash = 0x2d;
const labels = (
  [
    ['encrypted', 'encrypted-pkcs8'],
    ['rsa', 'pkcs1'],
    ['ec', 'sec1'],
    ['dsa', 'dsa'],
    ['openssh', 'openssh'],
    ['ssh2 encrypted', 'ssh2'],
  ] as const
).map(([label, format]) => ({ label: ascii(`${label} `), format }));
const encryptedWord = ascii('ENCRYPTED');
const encryptionHeader = ascii('Encryption: ');
const noEncryption = ascii('none');

/** The length in bytes after the name in which encryption headers are looked for. */
const headersLength = 512;

/**
 * Finds a private key by its label or content, ignoring ASCII case; `null` if there is none. Runs in
 * linear time and creates no strings.
 */
export function findPrivateKey(text: Uint8Array): FoundPrivateKey | null {
  let searchedTo = 0;
  for (let at = 0; at < text.length; at++) {
    // All search words start with "pr" or "pu". Keeps a 10 MB input fast.
    const first = text[at];
    if (first !== 0x70 && first !== 0x50) continue;
    const second = text[at + 1];
    if (second !== 0x72 && second !== 0x52 && second !== 0x75 && second !== 0x55) continue;

    if (puttyMarkers.some((words) => startsWithAnyCase(text, words, at))) {
      return { format: puttyFormat(text, at), nameEnd: at };
    }
    if (isOtherPrivateKey(text, at)) return { format: 'other', nameEnd: null };
    if (!startsWithAnyCase(text, privateKeyMarker, at)) continue;
    const format = labelFormat(text, at, searchedTo);
    if (format !== null) return { format, nameEnd: at + privateKeyMarker.length };
    searchedTo = at;
  }
  const format = unlabeledFormat(text);
  return format === null ? null : { format, nameEnd: null };
}

/**
 * The DER of a private key in PEM (RFC 7468), base64 or raw bytes; `null` if none. The caller wipes
 * it.
 */
export function privateKeyDer(text: Uint8Array, { nameEnd }: FoundPrivateKey): Uint8Array | null {
  if (nameEnd !== null) {
    const block = text.subarray(nameEnd, nameEnd + maxKeyTextLength);
    const bodyAt = block.findIndex((byte) => byte !== 0x2d);
    const footAt = block.indexOf(0x2d, bodyAt);
    return bodyAt < 0 || footAt < 0 ? null : decodeBase64(block.subarray(bodyAt, footAt));
  }
  const alone = text.subarray(0, maxKeyTextLength);
  return decodeBase64(alone) ?? alone.slice();
}

/**
 * Recognizes PEM with an unknown label, and private keys without PEM: OpenSSL's printed numbers,
 * WireGuard.
 */
function isOtherPrivateKey(text: Uint8Array, at: number): boolean {
  if (startsWithAnyCase(text, numbersMarker, at)) {
    const rest = text.subarray(at + numbersMarker.length);
    return startsWith(rest, ascii(' (')) || startsWith(trimmed(rest), ascii('priv:'));
  }
  if (!startsWithAnyCase(text, wireGuardMarker, at)) return false;
  const start = at + wireGuardMarker.length;
  const key = text.subarray(start, start + wireGuardKeyLength);
  return key.length === wireGuardKeyLength && key.every(isBase64Byte);
}

function labelFormat(text: Uint8Array, at: number, searchedTo: number): PrivateKeyFormat | null {
  if (startsWithAnyCase(text, ssh1Marker, at - 'ssh '.length)) return 'other';
  const label = labelBefore(text, at, searchedTo);
  if (label === null) return null;
  if (label.length === 0) return 'pkcs8';
  const format = labels.find(
    (known) => known.label.length === label.length && startsWithAnyCase(label, known.label, 0),
  )?.format;
  if (format === undefined) return 'other';
  if (format === 'openssh') return opensshFormat(text, at + privateKeyMarker.length);
  if (format === 'pkcs1' || format === 'sec1' || format === 'dsa') {
    const headers = text.subarray(at, at + headersLength);
    return indexOfBytes(headers, encryptedWord) < 0 ? format : `encrypted-${format}`;
  }
  return format;
}

/** The words between BEGIN or END and `at`; `null` without either. */
function labelBefore(text: Uint8Array, at: number, searchedTo: number): Uint8Array | null {
  for (let start = at; start >= Math.max(searchedTo, at - maxLabelLength); start--) {
    if (start < at && !isLabelByte(text[start])) return null;
    if (text[start - 1] !== 0x20) continue;
    const verb = beginOrEnd.find((word) => startsWithAnyCase(text, word, start - word.length));
    if (verb === undefined) continue;
    const verbAt = start - verb.length;
    // Doesn't match comments such as "backend private key" and "the end of my private key".
    if (isWordByte(text[verbAt - 1])) continue;
    const isUpperCase = ((text[verbAt] ?? 0) & 0x20) === 0;
    const hasDash = text[verbAt - 1] === dash || text[at + privateKeyMarker.length] === dash;
    if (isUpperCase || hasDash) return text.subarray(start, at);
  }
  return null;
}

function isLabelByte(byte: number | undefined): boolean {
  return byte === 0x20 || isWordByte(byte);
}

function isWordByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lowerCase = byte | 0x20;
  return (lowerCase >= 0x61 && lowerCase <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

function opensshFormat(text: Uint8Array, nameEnd: number): PrivateKeyFormat {
  const bodyAt = text.findIndex((byte, index) => index >= nameEnd && byte !== 0x2d);
  return bodyAt < 0 ? 'openssh' : (opensshBodyFormat(text.subarray(bodyAt)) ?? 'openssh');
}

function puttyFormat(text: Uint8Array, at: number): PrivateKeyFormat {
  const headers = text.subarray(at, at + headersLength);
  const cipherAt = indexOfBytes(headers, encryptionHeader);
  if (cipherAt < 0) return 'putty';
  const isPlain = startsWith(headers, noEncryption, cipherAt + encryptionHeader.length);
  return isPlain ? 'putty' : 'encrypted-putty';
}

function startsWithAnyCase(text: Uint8Array, lowerCase: Uint8Array, offset: number): boolean {
  for (let index = 0; index < lowerCase.length; index++) {
    const byte = text[offset + index] ?? 0;
    const isUpperCase = byte >= 0x41 && byte <= 0x5a;
    if ((isUpperCase ? byte | 0x20 : byte) !== lowerCase[index]) return false;
  }
  return true;
}
