import { equalBytes } from '../encoding/byte-search';
import { derSequence, derTag, type DerReader } from '../encoding/der';
import { nistCurves } from './nist-curves';
import {
  ecdsaPublicKeyBlob,
  ed25519PublicKeyBlob,
  rsaPublicKeyBlob,
  type CurveName,
  type OpenSshPublicKey,
} from './openssh-public-key';
import { publicKeyFromBlob } from './public-key-blob';
import { KeyError } from '../encoding/key-error';

const rsaEncryption = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);
const ecPublicKey = Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01);
/** RFC 8410 section 3: 1.3.101.112. */
const ed25519 = Uint8Array.of(0x2b, 0x65, 0x70);
const dsa = Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x01);
/** RFC 8410 section 3, RFC 4055 section 1.2. */
const unsupportedAlgorithms: readonly (readonly [Uint8Array, string])[] = [
  [Uint8Array.of(0x2b, 0x65, 0x6e), 'X25519'],
  [Uint8Array.of(0x2b, 0x65, 0x6f), 'X448'],
  [Uint8Array.of(0x2b, 0x65, 0x71), 'Ed448'],
  [Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a), 'RSASSA-PSS'],
];

/** A certificate's version (RFC 5280 section 4.1). */
const certificateVersion = 0xa0;

/**
 * Converts a SubjectPublicKeyInfo (RFC 5280; RFC 8017 appendix A.1, RFC 5480, RFC 8410) to an SSH blob.
 * Doesn't check the numbers. Throws KeyError.
 */
export function blobFromSpki(der: Uint8Array): Uint8Array {
  const spki = derSequence(der);
  const algorithm = readAlgorithm(spki.sequence());
  const key = spki.bitString();
  spki.end();
  if (algorithm.kind === 'ec') return ecdsaPublicKeyBlob(algorithm.curve, key);
  return algorithm.kind === 'rsa' ? blobFromPkcs1(key) : ed25519PublicKeyBlob(key);
}

/** Like `blobFromSpki`, for `RSA PUBLIC KEY` (RFC 8017 appendix A.1.1). */
export function blobFromPkcs1(der: Uint8Array): Uint8Array {
  const numbers = derSequence(der);
  const modulus = numbers.positiveInteger();
  const exponent = numbers.positiveInteger();
  numbers.end();
  return rsaPublicKeyBlob(modulus, exponent);
}

/** Reads an AlgorithmIdentifier (RFC 5280 section 4.1.1.2). Throws KeyError for an unsupported one. */
export function readAlgorithm(
  identifier: DerReader,
): { readonly kind: 'rsa' | 'ed25519' } | { readonly kind: 'ec'; readonly curve: CurveName } {
  const oid = identifier.element(derTag.oid);
  if (equalBytes(oid, rsaEncryption)) {
    if (identifier.element(derTag.null).length !== 0) throw new KeyError('malformed-der');
    identifier.end();
    return { kind: 'rsa' };
  }
  if (equalBytes(oid, ecPublicKey)) {
    return { kind: 'ec', curve: readCurve(identifier) };
  }
  if (equalBytes(oid, ed25519)) {
    identifier.end();
    return { kind: 'ed25519' };
  }
  if (equalBytes(oid, dsa)) throw new KeyError('dsa');
  const known = unsupportedAlgorithms.find(([candidate]) => equalBytes(candidate, oid));
  throw new KeyError('unknown-type', known?.[1]);
}

/** Reads ECParameters (RFC 5480 section 2.1.1). Throws KeyError `unknown-curve`. */
export function readCurve(parameters: DerReader): CurveName {
  if (parameters.nextTag !== derTag.oid) throw new KeyError('unknown-curve');
  const oid = parameters.element(derTag.oid);
  parameters.end();
  const curve = nistCurves.find((candidate) => equalBytes(candidate.oid, oid));
  if (curve === undefined) throw new KeyError('unknown-curve');
  return curve.name;
}

/** Whether a file is exactly one DER SEQUENCE, which no text can be. */
export function isDerFile(file: Uint8Array): boolean {
  try {
    return derSequence(file).nextTag !== undefined;
  } catch {
    return false;
  }
}

/**
 * Reads the DER of `PUBLIC KEY` or `RSA PUBLIC KEY`. Throws KeyError; `unknown-format` for others.
 */
export function readDerFile(file: Uint8Array): OpenSshPublicKey {
  const content = derSequence(file);
  try {
    if (content.nextTag === derTag.integer) return publicKeyFromBlob(blobFromPkcs1(file));
    const isCertificate = content.sequence().nextTag === certificateVersion;
    if (isCertificate) throw new KeyError('x509-certificate');
    return publicKeyFromBlob(blobFromSpki(file));
  } catch (error) {
    if (!(error instanceof KeyError) || error.reason !== 'malformed-der') throw error;
    throw new KeyError('unknown-format');
  }
}
