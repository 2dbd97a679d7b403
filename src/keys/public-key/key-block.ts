import { blobFromPkcs1, blobFromSpki } from './asn1-public-key';
import { decodeBase64 } from '../encoding/base64';
import { ascii, indexOfBytes, startsWith } from '../encoding/byte-search';
import { commentText, splitLines, trimmed } from '../encoding/key-text';
import { keyTypeAt, type ReadKey } from './openssh-line';
import { publicKeyFromBlob } from './public-key-blob';
import { KeyError } from '../encoding/key-error';

const pemBegin = ascii('-----BEGIN ');
const ssh2Begin = ascii('---- BEGIN ');
const ssh2Head = ascii('---- BEGIN SSH2 PUBLIC KEY ----');
const ssh2Foot = ascii('---- END SSH2 PUBLIC KEY ----');
const commentTag = ascii('comment');
/** How to read a PEM label, or why it can't be imported. */
const pemBlocks = (
  [
    ['PUBLIC KEY', blobFromSpki],
    ['RSA PUBLIC KEY', blobFromPkcs1],
    ['DSA PUBLIC KEY', 'dsa'],
    ['CERTIFICATE', 'x509-certificate'],
    ['X509 CERTIFICATE', 'x509-certificate'],
    ['TRUSTED CERTIFICATE', 'x509-certificate'],
  ] as const
).map(([label, content]) => ({
  head: ascii(`-----BEGIN ${label}-----`),
  foot: ascii(`-----END ${label}-----`),
  content,
}));

/**
 * Reads a PEM public key (RFC 7468 section 13, RFC 8017 appendix A.1.1) or an RFC 4716 block; `null`
 * without a BEGIN line. Throws KeyError.
 */
export function readKeyBlock(untrimmed: Uint8Array): ReadKey | null {
  const text = trimmed(untrimmed);
  if (startsWith(text, pemBegin)) return readPem(text);
  if (startsWith(text, ssh2Begin)) return readSsh2(text);
  if (!hasBegin(text)) return null;
  throw new KeyError(keyTypeAt(text, 0) === undefined ? 'extra-text' : 'several-keys');
}

function readPem(text: Uint8Array): ReadKey {
  const block = pemBlocks.find(({ head }) => startsWith(text, head));
  if (block === undefined) throw new KeyError('unknown-format');
  const { head, foot, content } = block;
  if (typeof content === 'string') throw new KeyError(content);

  const footAt = indexOfBytes(text, foot);
  if (footAt < 0) throw new KeyError('malformed-block');
  checkNothingBehind(text.subarray(footAt + foot.length));
  const der = decodeBase64(text.subarray(head.length, footAt));
  if (der === null) throw new KeyError('bad-base64');
  return { key: publicKeyFromBlob(content(der)), comment: '' };
}

function readSsh2(text: Uint8Array): ReadKey {
  const footAt = indexOfBytes(text, ssh2Foot);
  if (!startsWith(text, ssh2Head) || footAt < 0) throw new KeyError('malformed-block');
  checkNothingBehind(text.subarray(footAt + ssh2Foot.length));

  const [headRest, ...lines] = splitLines(text.subarray(ssh2Head.length, footAt));
  if (headRest === undefined || trimmed(headRest).length > 0) throw new KeyError('malformed-block');
  const { comment, bodyLine } = readHeaders(lines);
  const body = lines[bodyLine];
  if (body === undefined) throw new KeyError('malformed-block');
  const bodyAt = body.byteOffset - text.byteOffset;
  const blob = decodeBase64(text.subarray(bodyAt, footAt));
  if (blob === null) throw new KeyError('bad-base64');
  return { key: publicKeyFromBlob(blob), comment };
}

/** Reads headers (RFC 4716 section 3.3): `tag: value`; a final backslash continues the line. */
function readHeaders(lines: readonly Uint8Array[]) {
  let comment = '';
  let bodyLine = 0;
  for (;;) {
    const colon = lines[bodyLine]?.indexOf(0x3a) ?? -1;
    if (colon < 0) return { comment, bodyLine };
    const header: number[] = [];
    let goesOn = true;
    while (goesOn) {
      const line = lines[bodyLine++];
      if (line === undefined) throw new KeyError('malformed-block');
      goesOn = line.at(-1) === 0x5c;
      for (const byte of goesOn ? line.subarray(0, -1) : line) header.push(byte);
    }
    const bytes = Uint8Array.from(header);
    if (isTag(trimmed(bytes.subarray(0, colon)), commentTag)) {
      comment = commentText(unquoted(trimmed(bytes.subarray(colon + 1))));
    }
  }
}

function isTag(name: Uint8Array, lowerCase: Uint8Array): boolean {
  if (name.length !== lowerCase.length) return false;
  return name.every((byte, index) => (byte | 0x20) === lowerCase[index]);
}

function unquoted(value: Uint8Array): Uint8Array {
  const isQuoted = value.length >= 2 && value[0] === 0x22 && value.at(-1) === 0x22;
  return isQuoted ? value.subarray(1, -1) : value;
}

function checkNothingBehind(rest: Uint8Array): void {
  const text = trimmed(rest);
  if (text.length === 0) return;
  const isKey = hasBegin(text) || keyTypeAt(text, 0) !== undefined;
  throw new KeyError(isKey ? 'several-keys' : 'extra-text');
}

function hasBegin(text: Uint8Array): boolean {
  return indexOfBytes(text, pemBegin) >= 0 || indexOfBytes(text, ssh2Begin) >= 0;
}
