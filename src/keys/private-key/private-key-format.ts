/** The file format of a private key. `other` means an unknown name in the BEGIN line. */
export type PrivateKeyFormat =
  | 'pkcs1'
  | 'pkcs8'
  | 'openssh'
  | 'putty'
  | 'sec1'
  | 'dsa'
  | 'ssh2'
  | 'pkcs12'
  | 'jwk'
  | 'other'
  | 'encrypted-pkcs1'
  | 'encrypted-pkcs8'
  | 'encrypted-openssh'
  | 'encrypted-putty'
  | 'encrypted-sec1'
  | 'encrypted-dsa';

export interface FoundPrivateKey {
  readonly format: PrivateKeyFormat;
  /** Where the name of the format ends; `null` if the key has no name. */
  readonly nameEnd: number | null;
}
