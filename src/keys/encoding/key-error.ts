/** Why a text or file isn't a key that can be imported. */
export type KeyErrorReason =
  | 'empty'
  /** More than `maxKeyTextLength` bytes. */
  | 'too-long'
  | 'unknown-format'
  /** Before or after the key. */
  | 'extra-text'
  | 'several-keys'
  /** Options (`from="…"`) before the key type. */
  | 'options'
  | 'missing-type'
  | 'unknown-type'
  /** The base64 contains another type than the line names. */
  | 'type-mismatch'
  /** Not base64, not padded, or with unused bits set. */
  | 'bad-base64'
  | 'truncated'
  | 'trailing-bytes'
  /** A negative number, or one with unnecessary leading zeros. */
  | 'bad-number'
  /** A BEGIN line without an END line, or unreadable headers. */
  | 'malformed-block'
  | 'malformed-der'
  /** `detail` is the number of bits, as for `rsa-too-long`. */
  | 'rsa-too-short'
  | 'rsa-too-long'
  /** The modulus is even. */
  | 'rsa-modulus'
  /** The exponent is even, below 3, or not below the modulus. */
  | 'rsa-exponent'
  | 'unknown-curve'
  | 'compressed-point'
  /** Has the wrong length or isn't on its curve. */
  | 'bad-point'
  | 'comment-too-long'
  | 'dsa'
  | 'certificate'
  | 'x509-certificate'
  /** `sk-…` */
  | 'security-key';

/** The message never contains any of the input, which may be a private key. */
export class KeyError extends Error {
  constructor(
    readonly reason: KeyErrorReason,
    readonly detail?: string,
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
  }
}

/** The reason and detail of a KeyError. Rethrows any other error. */
export function keyProblem(error: unknown): {
  readonly reason: KeyErrorReason;
  readonly detail?: string;
} {
  if (!(error instanceof KeyError)) throw error;
  const { reason, detail } = error;
  return { reason, ...(detail !== undefined && { detail }) };
}
