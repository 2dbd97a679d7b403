import type { Env } from '../env';
import { apiError } from './mock-api-error';

/** A public key as the mock stores it. */
export interface PublicKeyBody {
  /** One OpenSSH line, without a line ending. */
  readonly line: string;
  /** The key blob of RFC 4253 section 6.6. */
  readonly blob: Uint8Array;
}

/** Key types that ImportKeyPair lists: the current ones, and the certificates listed until 2023. */
const types =
  /^(?:rsa|dsa|ecdsa|ssh-rsa|ssh-dss|ecdsa-sha2-nistp(?:256|384|521)|(?:ssh-(?:rsa|dss)-cert-v0[01]|ecdsa-sha2-nistp(?:256|384|521)-cert-v01)@openssh\.com)$/;

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
  { acceptsEd25519 = false }: Pick<Env, 'acceptsEd25519'> = {},
): PublicKeyBody {
  const text = body.trim();
  const parts = text.startsWith('---- BEGIN SSH2 PUBLIC KEY ----')
    ? readSsh2(text)
    : readLine(text);
  const { base64, comment } = parts;
  const blob = readBlob(base64);
  const inner = String.fromCharCode(...blob.subarray(4, 4 + (blob[3] ?? 0)));
  const { type = inner } = parts;
  // An RSA type may precede an Ed25519 key.
  const isAccepted = inner.includes('ed25519')
    ? acceptsEd25519 && inner === 'ssh-ed25519' && type === inner
    : types.test(type);
  if (!isAccepted) throw apiError(malformed);
  return { line: [type, base64, comment].join(' ').trimEnd(), blob };
}

const malformed = 'InvalidPublicKeyBody.Malformed';

interface BodyParts {
  /** The type before the key; missing in an RFC 4716 block. */
  readonly type?: string;
  readonly base64: string;
  readonly comment?: string;
}

function readLine(text: string): BodyParts {
  const [, type = '', base64 = '', comment = ''] =
    /^(\S+)[ \t]+(\S+)(?:[ \t]+([^\r\n]*))?$/.exec(text) ?? [];
  return { type, base64, comment };
}

/** RFC 4716 section 3: a backslash continues a header on the next line; the body is base64. */
function readSsh2(text: string): BodyParts {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.at(-1) !== '---- END SSH2 PUBLIC KEY ----') throw apiError(malformed);
  let isContinued = false;
  const body = lines.slice(1, -1).filter((line) => {
    const isHeader = isContinued || line.includes(':');
    isContinued = isHeader && line.endsWith('\\');
    return !isHeader;
  });
  return { base64: body.join('') };
}

/** A blob starts with the length of its type, which is at most 255 bytes, and the type. */
function readBlob(base64: string): Uint8Array {
  if (!/^AAAA[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw apiError(malformed);
  try {
    return Uint8Array.from(atob(base64.replace(/=+$/, '')), (char) => char.charCodeAt(0));
  } catch {
    throw apiError(malformed);
  }
}
