import { apiError } from './mock-api-error';
import type { MockApiError } from './mock-api-error';

export interface PublicKeyBody {
  /** One OpenSSH line, without a line ending. */
  readonly line: string;
  /** The key blob of RFC 4253 section 6.6. */
  readonly blob: Uint8Array;
}

/** Key types that ImportKeyPair lists: the current ones, and the certificates listed until 2023. */
const types =
  /^(?:rsa|dsa|ecdsa|ssh-rsa|ssh-dss|ecdsa-sha2-nistp(?:256|384|521)|(?:ssh-(?:rsa|dss)-cert-v0[01]|ecdsa-sha2-nistp(?:256|384|521)-cert-v01)@openssh\.com)$/;

const ed25519 = 'ssh-ed25519';

export interface PublicKeyBodyOptions {
  /** Ed25519 was never documented, but one import on a real account was seen to succeed. */
  readonly acceptsEd25519: boolean;
}

/**
 * Reads the parameter PublicKeyBody: one OpenSSH line (type, base64, comment) or one RFC 4716
 * block.
 *
 * As lenient as the API: it accepts `ssh-rsa AAAAB3Nza12345678qwertyuudsfsg`, whose blob isn't a
 * key, so only the type, the base64 and the first length prefix are checked.
 *
 * @throws MockApiError InvalidPublicKeyBody.Malformed
 */
export function readPublicKeyBody(
  body: string,
  { acceptsEd25519 }: PublicKeyBodyOptions = { acceptsEd25519: false },
): PublicKeyBody {
  const text = body.trim();
  const { type, rest, base64 } = text.startsWith('---- BEGIN SSH2 PUBLIC KEY ----')
    ? readSsh2(text)
    : readLine(text);
  const blob = readBlob(base64);
  const inner = innerType(blob);
  // Rejects an Ed25519 key also after another type.
  const isEd25519 = inner.includes('ed25519');
  const isAccepted = isEd25519
    ? acceptsEd25519 && inner === ed25519 && (type ?? inner) === ed25519
    : types.test(type ?? inner);
  if (!isAccepted) throw malformed();
  return { line: [type ?? inner, base64, ...rest].join(' '), blob };
}

function malformed(): MockApiError {
  return apiError('InvalidPublicKeyBody.Malformed');
}

interface BodyParts {
  /** The type before the key; missing in an RFC 4716 block. */
  readonly type?: string;
  readonly base64: string;
  /** The comment, if there is one. */
  readonly rest: readonly string[];
}

function readLine(text: string): BodyParts {
  const [, type = '', base64 = '', comment = ''] =
    /^(\S+)[ \t]+(\S+)(?:[ \t]+([^\r\n]*))?$/.exec(text) ?? [];
  return { type, base64, rest: comment === '' ? [] : [comment] };
}

/** RFC 4716 section 3: a backslash continues a header on the next line; the body is base64. */
function readSsh2(text: string): BodyParts {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.at(-1) !== '---- END SSH2 PUBLIC KEY ----') throw malformed();
  let continued = false;
  const base64 = lines
    .slice(1, -1)
    .filter((line) => {
      const header = continued || line.includes(':');
      continued = header && line.endsWith('\\');
      return !header;
    })
    .join('');
  return { base64, rest: [] };
}

function readBlob(base64: string): Uint8Array {
  // A blob starts with the length of its type, which is at most 255 bytes.
  if (!/^AAAA[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw malformed();
  try {
    return Uint8Array.from(atob(base64.replace(/=+$/, '')), (char) => char.charCodeAt(0));
  } catch {
    throw malformed();
  }
}

function innerType(blob: Uint8Array): string {
  const length = blob[3] ?? 0;
  return String.fromCharCode(...blob.subarray(4, 4 + length));
}
