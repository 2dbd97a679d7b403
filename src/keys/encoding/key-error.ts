/** Why a text or its bytes aren't a public key that can be imported. */
export type KeyErrorReason =
  | 'empty'
  /** More than `maxKeyTextLength` bytes. */
  | 'too-long'
  | 'unknown-format'
  /** Text before or after the key. */
  | 'extra-text'
  | 'several-keys'
  /** An authorized_keys line with options (`from="…"`) before the key type. */
  | 'options'
  | 'missing-type'
  | 'unknown-type'
  /** The key inside the base64 has another type than the line says. */
  | 'type-mismatch'
  /** Not base64, not padded, or with unused bits set. */
  | 'bad-base64'
  /** The key ends before its last field does. */
  | 'truncated'
  | 'trailing-bytes'
  /** A negative number, or one with unnecessary leading zeros. */
  | 'bad-number'
  /** A BEGIN line without an END line, or unreadable headers. */
  | 'malformed-block'
  | 'malformed-der'
  /** `detail` is the number of bits, also of `rsa-too-long`. */
  | 'rsa-too-short'
  | 'rsa-too-long'
  /** An even modulus. */
  | 'rsa-modulus'
  /** An exponent that is even, below 3, or not below the modulus. */
  | 'rsa-exponent'
  | 'unknown-curve'
  | 'compressed-point'
  /** A point that has the wrong length or isn't on its curve. */
  | 'bad-point'
  | 'comment-too-long'
  | 'dsa'
  /** An OpenSSH certificate. */
  | 'certificate'
  | 'x509-certificate'
  /** A key of a hardware security key (`sk-…`). */
  | 'security-key';

/** Thrown while reading a key. Never contains any of the text. */
export class KeyError extends Error {
  constructor(
    readonly reason: KeyErrorReason,
    readonly detail?: string,
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
  }
}

/** The reason of a KeyError; throws any other error again. */
export function keyProblem(error: unknown): {
  readonly reason: KeyErrorReason;
  readonly detail?: string;
} {
  if (!(error instanceof KeyError)) throw error;
  const { reason, detail } = error;
  return { reason, ...(detail !== undefined && { detail }) };
}
