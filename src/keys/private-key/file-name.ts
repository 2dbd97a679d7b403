const maxBytes = 200;
const notKept = /[^\p{L}\p{N}._-]/gu;
const leading = /^[.-]+/u;
const trailing = /\.+$/u;
// Devices with any extension; superscript digits count.
const reservedOnWindows = /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[1-9¹²³])(?:\.|$)/iu;

/**
 * `<name>.pem`, safe on Windows, macOS and Linux: letters and digits of any script, `.`, `_` and
 * `-`, in NFC; others become `-`. 1 to 200 UTF-8 bytes before `.pem`. Source: Microsoft, "Naming
 * Files, Paths, and Namespaces".
 */
export function privateKeyFileName(keyPairName: string): string {
  return `${safeBaseName(keyPairName)}.pem`;
}

/** Like `privateKeyFileName`, with `.pub`. */
export function publicKeyFileName(keyPairName: string): string {
  return `${safeBaseName(keyPairName)}.pub`;
}

function safeBaseName(keyPairName: string): string {
  const kept = keyPairName.normalize('NFC').replace(notKept, '-').replace(leading, '');
  const prefixed = reservedOnWindows.test(kept) ? `key-${kept}` : kept;
  // Writes only complete code points.
  const { read } = new TextEncoder().encodeInto(prefixed, new Uint8Array(maxBytes));
  const base = prefixed.slice(0, read).replace(trailing, '');
  return base === '' ? 'key' : base;
}
