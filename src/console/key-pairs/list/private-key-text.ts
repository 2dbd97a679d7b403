/**
 * What tells a private key in a line of text: its BEGIN or END line; the words of a PuTTY file or a
 * JWK; or, at the start, the base64 of what OpenSSH, PKCS#1, PKCS#8, SEC1 and PKCS#12 begin with,
 * which is a version number in DER; or the algorithm of an encrypted one.
 */
const privateKey =
  /(BEGIN|END) [\w ]*PRIVATE KEY|PuTTY-User-Key|Private-Lines|"d"\s*:|^\s*(b3BlbnNzaC1rZXkt|(MII..[AQgw]IBA|MI[GH].AgE|M[A-H].CAQ)[\w+/]{30}|M.{5,7}(BgkqhkiG9w0BBQ|BgoqhkiG9w0BDA|GCSqGSIb3DQEF|GCiqGSIb3DQEM))/;

/**
 * Whether a text is a private key, whole or only a part with its BEGIN or END line. Unlike
 * `findPrivateKey` it is small enough for the page's first load, and made for a text box of one
 * line, which takes the line ends out.
 */
export function isPrivateKeyText(text: string): boolean {
  return privateKey.test(text);
}
