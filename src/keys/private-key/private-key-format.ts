type EncryptableFormat = 'pkcs1' | 'pkcs8' | 'openssh' | 'putty' | 'sec1' | 'dsa';

/** The file format of a private key. `other` means an unknown name in the BEGIN line. */
export type PrivateKeyFormat =
  EncryptableFormat | `encrypted-${EncryptableFormat}` | 'ssh2' | 'pkcs12' | 'jwk' | 'other';

export interface FoundPrivateKey {
  readonly format: PrivateKeyFormat;
  /** Where the name of the format ends; `null` if the key has no name. */
  readonly nameEnd: number | null;
}
