/** Why a text or its bytes are no public key that can be imported. */
export type RefusalReason =
  /** Nothing but white space. */
  | 'empty'
  /** More than `maxKeyTextLength` bytes. */
  | 'too-long'
  /** None of the forms that are read. */
  | 'unknown-format'
  /** Something before or behind the key. */
  | 'extra-text'
  | 'several-keys'
  /** An authorized_keys line with options (`from="…"`) in front of the key type. */
  | 'options'
  /** The base64 of a key without the key type in front of it. */
  | 'missing-type'
  | 'unknown-type'
  /** The key inside the base64 is of another type than the line says. */
  | 'type-mismatch'
  /** Not base64, not padded, or unused bits set. */
  | 'bad-base64'
  /** The key ends before its last field does. */
  | 'truncated'
  | 'trailing-bytes'
  /** A number that is negative or has needless leading zeros. */
  | 'bad-number'
  /** A BEGIN without its END, or headers that can't be read. */
  | 'malformed-block'
  | 'malformed-der'
  /** `detail` is the number of bits. */
  | 'rsa-too-short'
  /** `detail` is the number of bits. */
  | 'rsa-too-long'
  /** An even modulus. */
  | 'rsa-modulus'
  /** An exponent that is even, below 3, or not below the modulus. */
  | 'rsa-exponent'
  /** An elliptic curve other than P-256, P-384 and P-521. */
  | 'unknown-curve'
  | 'compressed-point'
  /** A point of the wrong length, or that isn't on its curve. */
  | 'bad-point'
  | 'comment-too-long'
  | 'dsa'
  /** An OpenSSH certificate. */
  | 'certificate'
  | 'x509-certificate'
  /** A key of a hardware token (`sk-…`). */
  | 'security-key';

/** Thrown while a key is read. Never carries anything of the text that was read. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: RefusalReason;
  readonly detail: string | undefined;

  constructor(reason: RefusalReason, detail?: string) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
