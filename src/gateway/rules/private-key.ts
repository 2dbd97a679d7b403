/** The lines around a private key, and headers of PuTTY's format. */
const armor = /(BEGIN|END)\s[A-Z0-9\s]{0,40}PRIVATE KEY|PuTTY-User-Key-File|Private-Lines:/;

/**
 * The base64 prefixes of private keys: OpenSSH's own format, RSA in PKCS #1 and PKCS #8, a P-256
 * key in SEC 1 and PKCS #8, an Ed25519 key in PKCS #8.
 */
const body =
  /b3BlbnNzaC1rZXktdjE|MII[A-Za-z0-9+/]{3}IBAAK[BC]|BgkqhkiG9w0BAQEFAASC|MHcCAQEE|MIGHAgEAMBMG|MC4CAQAwBQYDK2Vw/;

export function hasPrivateKey(text: string): boolean {
  return armor.test(text) || body.test(text);
}
