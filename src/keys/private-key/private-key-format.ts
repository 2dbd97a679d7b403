type EncryptableFormat = 'pkcs1' | 'pkcs8' | 'openssh' | 'putty' | 'sec1' | 'dsa';

/** `other`: the BEGIN line has an unknown name. */
export type PrivateKeyFormat =
  EncryptableFormat | `encrypted-${EncryptableFormat}` | 'ssh2' | 'pkcs12' | 'jwk' | 'other';

/** A private key found in a text or file. */
export interface FoundPrivateKey {
  readonly format: PrivateKeyFormat;
  /** The offset after the format's name, such as a PEM label; `null` without a name. */
  readonly nameEnd: number | null;
}
