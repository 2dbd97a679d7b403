/**
 * Matches BEGIN or END lines, PuTTY, SSH 1, OpenSSH and OpenSSL's output, private numbers of JWK or
 * .NET XML, age keys, and settings such as WireGuard's.
 */
const inClear =
  /(BEGIN|END)[\s+][\w\s+]{0,48}?PRIVATE[\s+]KEY|PRIVATE KEY FILE|PuTTY-User-Key|Private-(Lines|Key:( \(|\s*priv:))|openssh-key-v1|(?<![\w-])d["'\\]*\s*:\s*["'\\]*(?!AAAA)[\w-]{43}|<[PD]>[\w+/]{20}|AGE-SECRET-KEY-1|([Pp]rivate[ _-]?[Kk]ey|PRIVATE_KEY)["'\\]*\s*[:=]\s*["'\\]*[\w+/]{43}=/;

/** Base64 of the version in PKCS#1, PKCS#8, SEC1 or PKCS#12, or of an encryption algorithm. */
const derStart =
  /^(MII..[AQgw]IBA|MI[GH].AgE|M[A-H].CAQ|M.{5,7}(BgkqhkiG9w0BBQ|BgoqhkiG9w0BDA|GCSqGSIb3DQEF|GCiqGSIb3DQEM))/;

const notAscii = /[^\s!-~]/g;
const escapedByte = /%(?:25)*([\da-f]{2})/gi;
/**
 * At least 36 bytes: longer than a SHA256, and part of even the smallest key (48). Bounds
 * backtracking.
 */
const hexBytes = /(?:[\da-f]{2}(?:\\x|[\s:])?){36,9999}/gi;
const base64Letters = /(?<![\w+/]|SHA256:)[\w+/][\w+/-]{47,9999}/g;

/**
 * Whether a text contains a private key, or a part of one with its BEGIN or END line. Also finds it in
 * full-width letters, with invisible characters, without line ends, and nested in percent-encoding, hex
 * or base64, unlike `findPrivateKey`, which reads plain files only.
 */
export function isPrivateKeyText(text: string): boolean {
  const unescaped = text
    .normalize('NFKC')
    .replace(escapedByte, (_, hex: string) => byteOf(hex))
    .replace(notAscii, '');
  return (
    inClear.test(unescaped) ||
    [
      ...Array.from(unescaped.matchAll(hexBytes), ([hex]) => bytesOfHex(hex)),
      ...Array.from(unescaped.matchAll(base64Letters), ([letters]) => bytesOfBase64(letters)),
    ].some((bytes) => derStart.test(btoa(bytes.slice(0, 30))) || isPrivateKeyText(bytes))
  );
}

function byteOf(hex: string): string {
  return String.fromCharCode(parseInt(hex, 16));
}

/** Decodes hex digits to one character per byte, as `btoa` expects. */
function bytesOfHex(hex: string): string {
  return hex.replace(/\\x|[\s:]/g, '').replace(/../g, byteOf);
}

/** Decodes base64 to one character per byte. Drops an incomplete byte at the end. */
function bytesOfBase64(base64: string): string {
  const whole = base64.slice(0, base64.length - (base64.length % 4));
  return atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
}
