import { Refusal } from '../encoding/refusal';

/** In bytes; RFC 4716 section 3.3 gives a header value no more. */
const maxCommentLength = 1024;

/**
 * A comment as text of one line: UTF-8, every control character and line break a space, none at
 * the ends. Throws Refusal `comment-too-long`.
 */
export function commentText(bytes: Uint8Array): string {
  if (bytes.length > maxCommentLength) throw new Refusal('comment-too-long');
  return new TextDecoder()
    .decode(bytes)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
}
