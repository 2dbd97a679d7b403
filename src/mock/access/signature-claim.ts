/** The content of a request's signature. */
export interface SignatureClaim {
  readonly accessKeyId: string;
  /** UTC, `2018-11-27T08:33:05Z`. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly hash: 'SHA-1' | 'SHA-256';
  /** Appended to the secret to form the HMAC key. */
  readonly keySuffix: string;
  readonly stringToSign: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}
