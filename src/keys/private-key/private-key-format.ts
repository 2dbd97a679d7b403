type EncryptableFormat = 'pkcs1' | 'pkcs8' | 'openssh' | 'putty' | 'sec1' | 'dsa';

/** `other`: the BEGIN line has an unknown name. */
export type PrivateKeyFormat =
  EncryptableFormat | `encrypted-${EncryptableFormat}` | 'ssh2' | 'pkcs12' | 'jwk' | 'other';

export interface FoundPrivateKey {
  readonly format: PrivateKeyFormat;
  /** Where the format's name ends; `null` without a name. */
  readonly nameEnd: number | null;
}
