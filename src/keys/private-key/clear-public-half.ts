import { decodeBase64, decodeBase64Start } from '../encoding/base64';
import { ascii, startsWith } from '../encoding/byte-search';
import { commentText, maxKeyTextLength, splitLines } from '../encoding/key-text';
import { opensshMagic } from './unlabeled-private-key';
import type { FoundPrivateKey } from './private-key-format';
import { KeyError } from '../encoding/key-error';
import { SshWireReader } from '../encoding/ssh-wire';

/** In bytes. Covers everything before the private part, up to RSA 16384. */
const opensshStartLength = 4096;
const publicLines = ascii('Public-Lines: ');
const commentHeader = ascii('Comment: ');

/** The blob isn't checked yet. */
type PublicHalf = { readonly blob: Uint8Array; readonly comment: string };

/**
 * The public half of an OpenSSH or PuTTY private key, which is never encrypted; `null` for other formats.
 * Wipes copies of the private part. Throws KeyError.
 */
export function clearPublicHalf(text: Uint8Array, found: FoundPrivateKey): PublicHalf | null {
  const fromName = text.subarray(found.nameEnd ?? 0);
  if (found.format.endsWith('openssh')) return { blob: opensshBlob(fromName), comment: '' };
  return found.format.endsWith('putty') ? readPutty(fromName) : null;
}

/** Source: OpenSSH, PROTOCOL.key. */
function opensshBlob(fromName: Uint8Array): Uint8Array {
  const body = fromName.subarray(fromName.findIndex((byte) => byte !== 0x2d));
  const start = decodeBase64Start(body, opensshStartLength);
  try {
    if (!startsWith(start, opensshMagic)) throw new KeyError('malformed-block');
    const reader = new SshWireReader(start.subarray(opensshMagic.length));
    // Cipher, key derivation function and options.
    for (let field = 0; field < 3; field++) reader.string();
    if (reader.uint32() !== 1) throw new KeyError('several-keys');
    return reader.string().slice();
  } finally {
    start.fill(0);
  }
}

/** Source: PuTTY user manual, appendix C.3. */
function readPutty(fromName: Uint8Array): PublicHalf {
  const text = fromName.subarray(0, maxKeyTextLength);
  const lines = splitLines(text);
  const head = lines.findIndex((line) => startsWith(line, publicLines));
  const count = Number(new TextDecoder().decode(lines[head]?.subarray(publicLines.length)));
  const first = lines[head + 1];
  const last = lines[head + count];
  if (head < 0 || first === undefined || last === undefined) throw new KeyError('malformed-block');
  const start = first.byteOffset - text.byteOffset;
  const end = last.byteOffset - text.byteOffset + last.length;
  const blob = decodeBase64(text.subarray(start, end));
  if (blob === null) throw new KeyError('bad-base64');
  const comment = lines.slice(0, head).find((line) => startsWith(line, commentHeader));
  return { blob, comment: comment ? commentText(comment.subarray(commentHeader.length)) : '' };
}
