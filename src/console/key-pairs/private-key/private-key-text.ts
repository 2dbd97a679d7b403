/**
 * What tells a private key in clear text: its BEGIN or END line, the words of a PuTTY file, what
 * OpenSSH's begins with, or a private number of a JWK or of .NET's XML.
 */
const inClear =
  /(BEGIN|END)[ +][\w +]{0,48}?PRIVATE[ +]KEY|PuTTY-User-Key|Private-Lines|openssh-key-v1|"d"\s*:\s*"|<[PD]>[\w+/]{20}/;

/**
 * The base64 of what PKCS#1, PKCS#8, SEC1 and PKCS#12 begin with, which is a version number in DER;
 * or of the algorithm of an encrypted one.
 */
const derStart =
  /^(MII..[AQgw]IBA|MI[GH].AgE|M[A-H].CAQ|M.{5,7}(BgkqhkiG9w0BBQ|BgoqhkiG9w0BDA|GCSqGSIb3DQEF|GCiqGSIb3DQEM))/;

const escapedByte = /%(?:25)*([\da-f]{2})/gi;
/*
 * At least as long as three quarters of the smallest key, of 48 bytes, which no fingerprint here is; at
 * most as long as the engine can step back.
 */
const hexBytes = /(?:[\da-f]{2}(?:\\x|[\s:])?){36,9999}/gi;
const base64Letters = /(?<![\w+/]|SHA256:)[\w+/][\w+/-]{47,9999}/g;

/**
 * Whether a text is a private key, whole or only a part with its BEGIN or END line, as it is or
 * percent-encoded, in hex or in base64, and these in each other. Unlike `findPrivateKey` it is small
 * enough for the page's first load, and made for a text box of one line, which takes the line ends
 * out.
 */
export function isPrivateKeyText(text: string): boolean {
  const unescaped = text.replace(escapedByte, (_, hex: string) => byteOf(hex));
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
