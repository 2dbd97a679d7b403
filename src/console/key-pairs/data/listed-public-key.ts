import { decodeBase64 } from '../../../keys/encoding/base64';

export interface ListedPublicKey {
  /** The type that the key itself names: `ssh-rsa`. */
  type: string;
  /** The key blob of RFC 4253 section 6.6. */
  blob: Uint8Array;
  /** One OpenSSH line, with a comment if ECS lists one. */
  line: string;
}

const ascii = new TextEncoder();
const text = new TextDecoder();

/**
 * Reads `PublicKey` of DescribeKeyPairs, whose form isn't documented: an OpenSSH line with any white
 * space around it, base64 alone, or RFC 4716. `null` if it's none of them, or if the line names
 * another type than the key.
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

/** The base64 of `---- BEGIN SSH2 PUBLIC KEY ----`, RFC 4716 section 3: what isn't a header. */
function rfc4716Body(listed: string): string | undefined {
  const [, block] = /---- BEGIN SSH2 PUBLIC KEY ----([^]*)---- END/.exec(listed) ?? [];
  // A header line that ends with a backslash goes on in the next line.
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
