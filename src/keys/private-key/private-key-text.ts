/**
 * What tells a private key in clear text: its BEGIN or END line, the words of PuTTY, SSH 1, OpenSSH
 * and OpenSSL's listing, the private number of a JWK in any quotes or of .NET's XML, a key of age,
 * or one that WireGuard's or another setting names.
 */
const inClear =
  /(BEGIN|END)[\s+][\w\s+]{0,48}?PRIVATE[\s+]KEY|PRIVATE KEY FILE|PuTTY-User-Key|Private-(Lines|Key:( \(|\s*priv:))|openssh-key-v1|(?<![\w-])d["'\\]*\s*:\s*["'\\]*(?!AAAA)[\w-]{43}|<[PD]>[\w+/]{20}|AGE-SECRET-KEY-1|([Pp]rivate[ _-]?[Kk]ey|PRIVATE_KEY)["'\\]*\s*[:=]\s*["'\\]*[\w+/]{43}=/;

/**
 * The base64 of the version number with which PKCS#1, PKCS#8, SEC1 and PKCS#12 begin, or of the
 * algorithm of an encrypted key.
 */
const derStart =
  /^(MII..[AQgw]IBA|MI[GH].AgE|M[A-H].CAQ|M.{5,7}(BgkqhkiG9w0BBQ|BgoqhkiG9w0BDA|GCSqGSIb3DQEF|GCiqGSIb3DQEM))/;

const notAscii = /[^\s!-~]/g;
const escapedByte = /%(?:25)*([\da-f]{2})/gi;
/**
 * At least three quarters of the smallest key, of 48 bytes, which is longer than any fingerprint;
 * at most as long as the engine can step back.
 */
const hexBytes = /(?:[\da-f]{2}(?:\\x|[\s:])?){36,9999}/gi;
const base64Letters = /(?<![\w+/]|SHA256:)[\w+/][\w+/-]{47,9999}/g;

/**
 * Whether a text is a private key, whole or a part with its BEGIN or END line: as it is, in
 * full-width letters, with invisible characters, without line ends, percent-encoded, in hex or in
 * base64, and these in each other. `findPrivateKey` reads plain files only.
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

/** One character a byte, as `btoa` wants them. */
function bytesOfHex(hex: string): string {
  return hex.replace(/\\x|[\s:]/g, '').replace(/../g, byteOf);
}

/** The last letters, if they make no whole bytes, are left out. */
function bytesOfBase64(base64: string): string {
  const whole = base64.slice(0, base64.length - (base64.length % 4));
  return atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
}
