import type { CurveName } from './openssh-public-key';

export interface NistCurve {
  readonly name: CurveName;
  readonly bits: number;
  /** Bytes per coordinate. */
  readonly size: number;
  /** DER content, RFC 5480 section 2.1.1.1. */
  readonly oid: Uint8Array;
  readonly p: bigint;
  readonly b: bigint;
}

/** Source: FIPS 186-4, appendix D.1.2. All have a = -3. */
export const nistCurves: readonly NistCurve[] = [
  {
    name: 'nistp256',
    bits: 256,
    size: 32,
    oid: Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07),
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  {
    name: 'nistp384',
    bits: 384,
    size: 48,
    oid: Uint8Array.of(0x2b, 0x81, 0x04, 0x00, 0x22),
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  {
    name: 'nistp521',
    bits: 521,
    size: 66,
    oid: Uint8Array.of(0x2b, 0x81, 0x04, 0x00, 0x23),
    p: 2n ** 521n - 1n,
    b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
];

/** Whether y² = x³ - 3x + b mod p; x and y are big-endian, `curve.size` bytes each. */
export function isOnCurve(curve: NistCurve, x: Uint8Array, y: Uint8Array): boolean {
  const xValue = unsigned(x);
  const yValue = unsigned(y);
  if (xValue >= curve.p || yValue >= curve.p) return false;
  return (yValue * yValue - (xValue * xValue * xValue - 3n * xValue + curve.b)) % curve.p === 0n;
}

/** The value of an unsigned big-endian number. For public numbers only: a BigInt can't be wiped. */
export function unsigned(bytes: Uint8Array): bigint {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${hex}`);
}
