import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64String } from '../encoding/base64';

/** MD5 in 32 lower-case hex digits, no colons. Source: DescribeKeyPairs; RFC 4716 section 4. */
export function md5Fingerprint(blob: Uint8Array): string {
  return Array.from(md5(blob), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA256 as in `ssh-keygen -l`: `SHA256:` and 43 characters of unpadded base64. */
export function sha256Fingerprint(blob: Uint8Array): string {
  return `SHA256:${base64String(sha256(blob)).slice(0, 43)}`;
}
