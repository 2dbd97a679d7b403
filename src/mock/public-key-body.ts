import { refusal } from './api-error';

export interface PublicKeyBody {
  /** One OpenSSH line, without a line end. */
  readonly line: string;
  /** The key itself, as RFC 4253 section 6.6 writes it. */
  readonly blob: Uint8Array;
}

/**
 * Key types that ImportKeyPair lists: today's, and the certificates that it listed until 2023.
 * ed25519 was never among them.
 */
const types =
  /^(?:rsa|dsa|ecdsa|ssh-rsa|ssh-dss|ecdsa-sha2-nistp(?:256|384|521)|(?:ssh-(?:rsa|dss)-cert-v0[01]|ecdsa-sha2-nistp(?:256|384|521)-cert-v01)@openssh\.com)$/;

/**
 * Reads the parameter PublicKeyBody: one OpenSSH line (type, base64, comment) or one RFC 4716 block.
 *
 * As lenient as the API: it takes `ssh-rsa AAAAB3Nza12345678qwertyuudsfsg`, whose blob is no key, so
 * only the type word, the base64 and the first length prefix are looked at.
 *
 * @throws ApiError InvalidPublicKeyBody.Malformed
 */
export function readPublicKeyBody(body: string): PublicKeyBody {
  const text = body.trim();
  return text.startsWith('---- BEGIN SSH2 PUBLIC KEY ----') ? readSsh2(text) : readLine(text);
}

function readLine(text: string): PublicKeyBody {
  const [, type = '', base64 = '', comment = ''] =
    /^(\S+)[ \t]+(\S+)(?:[ \t]+([^\r\n]*))?$/.exec(text) ?? [];
  const blob = readBlob(base64);
  if (!types.test(type) || blob === undefined) throw refusal('InvalidPublicKeyBody.Malformed');
  return { line: [type, base64, comment].filter((part) => part !== '').join(' '), blob };
}

/** RFC 4716 section 3: headers may go on in a next line after a backslash, the body is base64. */
function readSsh2(text: string): PublicKeyBody {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.at(-1) !== '---- END SSH2 PUBLIC KEY ----') {
    throw refusal('InvalidPublicKeyBody.Malformed');
  }
  let continued = false;
  const base64 = lines
    .slice(1, -1)
    .filter((line) => {
      const header = continued || line.includes(':');
      continued = header && line.endsWith('\\');
      return !header;
    })
    .join('');
  const blob = readBlob(base64);
  const type = blob === undefined ? '' : innerType(blob);
  if (!types.test(type) || blob === undefined) throw refusal('InvalidPublicKeyBody.Malformed');
  return { line: `${type} ${base64}`, blob };
}

function readBlob(base64: string): Uint8Array | undefined {
  // A blob begins with the length of its type, and no type is longer than 255 bytes.
  if (!/^AAAA[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  let blob: Uint8Array;
  try {
    blob = Uint8Array.from(atob(base64.replace(/=+$/, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
  // ed25519 stays refused behind another type word.
  return innerType(blob).includes('ed25519') ? undefined : blob;
}

function innerType(blob: Uint8Array): string {
  const length = blob[3] ?? 0;
  return String.fromCharCode(...blob.subarray(4, 4 + length));
}
