import { readAlgorithm, readCurve } from '../public-key/asn1-public-key';
import { startsWith } from '../encoding/byte-search';
import { DerReader, derSequence, derTag } from '../encoding/der';
import { ecdsaPublicKeyBlob, rsaPublicKeyBlob } from '../public-key/openssh-public-key';
import type { CurveName } from '../public-key/openssh-public-key';
import { KeyError } from '../encoding/key-error';
import { isConsistent } from './rsa-private-numbers';

/** Private key formats in DER. */
export type PrivateDerFormat = 'pkcs1' | 'pkcs8' | 'sec1' | 'pkcs12' | 'encrypted-pkcs8';

/** The start of the content: a version, then the next tag. */
const starts: readonly (readonly [Uint8Array, PrivateDerFormat])[] = [
  [Uint8Array.of(0x02, 0x01, 0x00, 0x30), 'pkcs8'],
  [Uint8Array.of(0x02, 0x01, 0x01, 0x30), 'pkcs8'],
  [Uint8Array.of(0x02, 0x01, 0x00, 0x02), 'pkcs1'],
  [Uint8Array.of(0x02, 0x01, 0x01, 0x04), 'sec1'],
  [Uint8Array.of(0x02, 0x01, 0x03, 0x30), 'pkcs12'],
];
/** OIDs 1.2.840.113549.1.5 and 1.2.840.113549.1.12.1. */
const encryptionAlgorithms = [
  Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05),
  Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01),
];

/**
 * Recognizes a private key, truncated or not, by its first 64 bytes. Sources: RFC 5958 (PKCS#8),
 * RFC 8017 appendix A.1.2 (PKCS#1), RFC 5915 (SEC1), RFC 7292 (PKCS#12).
 */
export function privateDerFormat(der: Uint8Array): PrivateDerFormat | null {
  if (der[0] !== derTag.sequence) return null;
  const content = der.subarray(headerLength(der));
  const known = starts.find(([start]) => startsWith(content, start));
  if (known !== undefined) return known[1];

  // EncryptedPrivateKeyInfo starts with an algorithm SEQUENCE, which starts with an OID.
  if (content[0] !== derTag.sequence) return null;
  const algorithm = content.subarray(headerLength(content));
  const isEncrypted =
    algorithm[0] === derTag.oid &&
    encryptionAlgorithms.some((oid) => startsWith(algorithm, oid, 2));
  return isEncrypted ? 'encrypted-pkcs8' : null;
}

function headerLength(element: Uint8Array): number {
  const first = element[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

/**
 * The public blob of an unencrypted PKCS#8 key; `null` for ECDSA without the optional point (RFC
 * 5915) and for Ed25519, usually stored without it (RFC 8410 section 7). Takes only views of
 * private bytes. Throws KeyError.
 */
export function publicBlobFromPkcs8(der: Uint8Array): Uint8Array | null {
  const info = derSequence(der);
  info.smallInteger();
  const algorithm = readAlgorithm(info.sequence());
  if (algorithm.kind === 'ed25519') return null;
  const key = info.element(derTag.octetString);
  return algorithm.kind === 'ec'
    ? publicBlobFromSec1(key, algorithm.curve)
    : publicBlobFromPkcs1(key);
}

/**
 * The public blob of an ECPrivateKey (RFC 5915 section 3), unchecked; `null` without the optional point.
 * PKCS#8 names the `curve` outside of it. Throws KeyError.
 */
export function publicBlobFromSec1(der: Uint8Array, curve?: CurveName): Uint8Array | null {
  const key = derSequence(der);
  key.smallInteger();
  key.element(derTag.octetString);
  const parameters =
    key.nextTag === derTag.context0 ? new DerReader(key.element(derTag.context0)) : null;
  const known = curve ?? (parameters && readCurve(parameters));
  if (known === null || key.nextTag !== derTag.context1) return null;
  const point = new DerReader(key.element(derTag.context1)).bitString();
  return ecdsaPublicKeyBlob(known, point);
}

/**
 * Like `publicBlobFromPkcs8`, for PKCS#1. Throws KeyError `bad-number` if the numbers don't match:
 * a damaged file's public half would be another key's.
 */
export function publicBlobFromPkcs1(der: Uint8Array): Uint8Array {
  const numbers = derSequence(der);
  numbers.smallInteger();
  const n = numbers.positiveInteger();
  const e = numbers.positiveInteger();
  numbers.positiveInteger();
  // A DSA key starts the same way, but ends here.
  const p = numbers.positiveInteger();
  const q = numbers.positiveInteger();
  const dP = numbers.positiveInteger();
  const dQ = numbers.positiveInteger();
  numbers.positiveInteger();
  numbers.end();
  if (!isConsistent({ n, e, p, q, dP, dQ })) throw new KeyError('bad-number');
  return rsaPublicKeyBlob(n, e);
}
