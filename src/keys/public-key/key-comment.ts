import { KeyError } from '../encoding/key-error';

/** In bytes. The limit of RFC 4716 section 3.3 for a header value. */
const maxCommentLength = 1024;

/**
 * A comment as one line: UTF-8, control characters and line breaks replaced by spaces, trimmed.
 * Throws KeyError `comment-too-long`.
 */
export function commentText(bytes: Uint8Array): string {
  if (bytes.length > maxCommentLength) throw new KeyError('comment-too-long');
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
}
