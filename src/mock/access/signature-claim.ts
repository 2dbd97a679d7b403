/** Who says to have signed a request, when, and what exactly. */
export interface SignatureClaim {
  readonly accessKeyId: string;
  /** UTC, `2018-11-27T08:33:05Z`. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly hash: 'SHA-1' | 'SHA-256';
  /** Behind the secret, to make the key of the HMAC. */
  readonly keySuffix: string;
  readonly stringToSign: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}
