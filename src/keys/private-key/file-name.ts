const maxBytes = 200;
const notKept = /[^\p{L}\p{N}._-]/gu;
const leading = /^[.-]+/u;
const trailing = /\.+$/u;
// Windows treats these as devices with any extension, superscript digits included.
const reservedOnWindows = /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[1-9¹²³])(?:\.|$)/iu;

/**
 * `<name>.pem`, safe on Windows, macOS and Linux. Keeps letters and digits of any script, `.`, `_`
 * and `-`, in NFC; replaces anything else, such as the `:` that ECS allows, with `-`. The part
 * before `.pem` has 1 to 200 bytes of UTF-8. Source: Microsoft, "Naming Files, Paths, and
 * Namespaces".
 */
export function privateKeyFileName(keyPairName: string): string {
  return `${safeBaseName(keyPairName)}.pem`;
}

/** As `privateKeyFileName`, but with `.pub`. */
export function publicKeyFileName(keyPairName: string): string {
  return `${safeBaseName(keyPairName)}.pub`;
}

function safeBaseName(keyPairName: string): string {
  const kept = keyPairName.normalize('NFC').replace(notKept, '-').replace(leading, '');
  const prefixed = reservedOnWindows.test(kept) ? `key-${kept}` : kept;
  // Only complete code points are written.
  const { read } = new TextEncoder().encodeInto(prefixed, new Uint8Array(maxBytes));
  const base = prefixed.slice(0, read).replace(trailing, '');
  return base === '' ? 'key' : base;
}
