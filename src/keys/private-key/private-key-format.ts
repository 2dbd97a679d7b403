/** What a private key is written in. `other` is one whose BEGIN line has another name. */
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
  /** Where the name of the format ends, or `null` when the key stands there without a name. */
  readonly nameEnd: number | null;
}
