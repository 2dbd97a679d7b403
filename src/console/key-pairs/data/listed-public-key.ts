import { decodeBase64 } from '../../../keys/encoding/base64';

export interface ListedPublicKey {
  /** As named in the blob: `ssh-rsa`. */
  type: string;
  /** RFC 4253 section 6.6. */
  blob: Uint8Array;
  /** One OpenSSH line, with a comment if ECS lists one. */
  line: string;
}

const ascii = new TextEncoder();
const text = new TextDecoder();

/**
 * Reads `PublicKey` of DescribeKeyPairs, whose format isn't documented: an OpenSSH line, base64
 * alone, or RFC 4716. `null` for anything else, and if the line names another type than the blob.
 */
export function readListedPublicKey(listed: string): ListedPublicKey | null {
  const words = listed.trim().split(/\s+/);
  const [first = '', second = ''] = words;
  const base64 = rfc4716Body(listed) ?? first;
  const bare = keyIn(base64);
  if (bare) return { ...bare, line: `${bare.type} ${base64}` };
  const key = keyIn(second);
  return key?.type === first ? { ...key, line: words.join(' ') } : null;
}

/** The base64 of `---- BEGIN SSH2 PUBLIC KEY ----` without headers. Source: RFC 4716 section 3. */
function rfc4716Body(listed: string): string | undefined {
  const [, block] = /---- BEGIN SSH2 PUBLIC KEY ----([^]*)---- END/.exec(listed) ?? [];
  // A trailing backslash continues a header.
  return block?.replace(/^[^\n:]+:(.*\\\r?\n)*.*$/gm, '').replace(/\s+/g, '');
}

function keyIn(base64: string): { type: string; blob: Uint8Array } | null {
  const blob = decodeBase64(ascii.encode(base64));
  if (blob === null || blob.length < 4) return null;
  const { byteLength, byteOffset, buffer } = blob;
  const length = new DataView(buffer, byteOffset, byteLength).getUint32(0);
  const type = text.decode(blob.subarray(4, 4 + length));
  const isName = type.length === length && /^[a-z][\w@.-]*$/.test(type);
  return isName && blob.length > 4 + length ? { type, blob } : null;
}
