import { decodeBase64, decodeBase64Start } from './base64';
import { startsWith } from './byte-search';
import { maxKeyTextLength, splitLines, withKeyText } from './key-text';
import { opensshMagic } from './nameless-private-key';
import { findPrivateKey } from './private-key-format';
import { publicKeyFromBlob } from './public-key-blob';
import { readPublicKey } from './read-public-key';
import { Refusal } from './refusal';
import type { RefusalReason } from './refusal';
import { SshWireReader } from './ssh-wire';

/** Enough for all that stands in front of the private part of an OpenSSH file with RSA 16384. */
const opensshStartLength = 4096;
const publicLines = new TextEncoder().encode('Public-Lines: ');

export interface PublicBlobResult {
  /** Of the kinds of keys that `readPublicKey` accepts; `null` for anything else. */
  readonly blob: Uint8Array | null;
  /** What else or how damaged it is; `null` for a private key that hides its public half. */
  readonly refusal: RefusalReason | null;
}

/**
 * The key blob (RFC 4253 section 6.6) of the key that a file holds, to tell which key it is: of
 * every public key file that `readPublicKey` reads, of private keys in unencrypted PKCS#8,
 * PKCS#1 and SEC1, and of OpenSSH and PuTTY files, encrypted or not, which name their public half in clear.
 * Nothing private outlives the call. Never throws.
 */
export function publicBlobOfFile(file: Uint8Array): PublicBlobResult {
  const result = readPublicKey(file);
  if (result.kind === 'key') return { blob: result.key.blob, refusal: null };
  if (result.kind === 'refused') return { blob: null, refusal: result.reason };
  if (result.publicHalf !== undefined) return { blob: result.publicHalf.blob, refusal: null };
  if (result.refusal !== undefined) return { blob: null, refusal: result.refusal };
  return withKeyText(file, (text) => {
    try {
      const blob = namedPublicHalf(text);
      return { blob: blob && publicKeyFromBlob(blob).blob, refusal: null };
    } catch (error) {
      if (error instanceof Refusal) return { blob: null, refusal: error.reason };
      throw error;
    }
  });
}

function namedPublicHalf(text: Uint8Array): Uint8Array | null {
  const found = findPrivateKey(text);
  switch (found?.format) {
    case 'openssh':
    case 'encrypted-openssh':
      return opensshPublicHalf(text.subarray(found.nameEnd ?? 0));
    case 'putty':
    case 'encrypted-putty':
      return puttyPublicHalf(text.subarray(found.nameEnd ?? 0));
    default:
      return null;
  }
}

/** Source: OpenSSH, PROTOCOL.key. Throws Refusal. */
function opensshPublicHalf(fromName: Uint8Array): Uint8Array {
  const body = fromName.subarray(fromName.findIndex((byte) => byte !== 0x2d));
  const start = decodeBase64Start(body, opensshStartLength);
  try {
    if (!startsWith(start, opensshMagic)) throw new Refusal('malformed-block');
    const reader = new SshWireReader(start.subarray(opensshMagic.length));
    // The cipher, the key derivation and its options.
    for (let field = 0; field < 3; field++) reader.string();
    if (reader.uint32() !== 1) throw new Refusal('several-keys');
    return reader.string().slice();
  } finally {
    start.fill(0);
  }
}

/** Source: PuTTY user manual, appendix C.3. Throws Refusal. */
function puttyPublicHalf(fromName: Uint8Array): Uint8Array {
  const text = fromName.subarray(0, maxKeyTextLength);
  const lines = splitLines(text);
  const head = lines.findIndex((line) => startsWith(line, publicLines));
  const count = Number(new TextDecoder().decode(lines[head]?.subarray(publicLines.length)));
  const first = lines[head + 1];
  const last = lines[head + count];
  if (head < 0 || first === undefined || last === undefined) throw new Refusal('malformed-block');
  const start = first.byteOffset - text.byteOffset;
  const end = last.byteOffset - text.byteOffset + last.length;
  const blob = decodeBase64(text.subarray(start, end));
  if (blob === null) throw new Refusal('bad-base64');
  return blob;
}
