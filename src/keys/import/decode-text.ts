import { withKeyText } from '../encoding/key-text';

/** Decodes UTF-8, UTF-16, GB 18030 or Windows-1252. A wrong guess affects only comments. Never fails. */
export function decodeText(file: Uint8Array): string {
  return withKeyText(file, (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder(isPaired(bytes) ? 'gb18030' : 'windows-1252').decode(bytes);
    }
  });
}

function isPaired(bytes: Uint8Array): boolean {
  let highBytes = 0;
  for (const byte of bytes) {
    if (byte >= 0xa1) highBytes += 1;
    else if (byte >= 0x80 || highBytes % 2 === 1) return false;
  }
  return highBytes % 2 === 0;
}
