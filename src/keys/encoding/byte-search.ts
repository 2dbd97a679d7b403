/** The bytes of an ASCII text. */
export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Not constant time: for public bytes only. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && startsWith(left, right, 0);
}

/** Whether `needle` is at `offset`. */
export function startsWith(bytes: Uint8Array, needle: Uint8Array, offset = 0): boolean {
  for (let index = 0; index < needle.length; index++) {
    if (bytes[offset + index] !== needle[index]) return false;
  }
  return true;
}

/** The offset at or after `from`, or -1. */
export function indexOfBytes(bytes: Uint8Array, needle: Uint8Array, from = 0): number {
  const first = needle[0] ?? 0;
  const last = bytes.length - needle.length;
  for (let at = from; at <= last; at++) {
    if (bytes[at] === first && startsWith(bytes, needle, at)) return at;
  }
  return -1;
}
