import { isOnCurve, nistCurves, type NistCurve } from './nist-curves';
import { OpenSshPublicKey, type PublicKeyType } from './openssh-public-key';
import { keyTypeOf } from './key-types';
import { KeyError } from '../encoding/key-error';
import { SshWireReader } from '../encoding/ssh-wire';

/** The accepted sizes of RSA keys, in bits of the modulus. */
export const rsaBits = { min: 2048, max: 16384 } as const;

const ed25519KeyLength = 32;

/**
 * Checks a key blob (RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4) including its
 * numbers. Copies the blob. Throws KeyError with the first rule that is violated.
 */
export function publicKeyFromBlob(blob: Uint8Array): OpenSshPublicKey {
  const reader = new SshWireReader(blob);
  const type = keyTypeOf(reader.string());
  if (type === undefined) throw new KeyError('unknown-type');
  if ('refused' in type) throw new KeyError(type.refused);

  return new OpenSshPublicKey(type.name, readBits(type.name, reader), blob.slice());
}

function readBits(type: PublicKeyType, reader: SshWireReader): number {
  if (type === 'ssh-ed25519') return readEd25519(reader);
  const curve = nistCurves.find(({ name }) => type === `ecdsa-sha2-${name}`);
  return curve === undefined ? readRsa(reader) : readEcdsa(reader, curve);
}

function readRsa(reader: SshWireReader): number {
  const exponent = reader.positiveMpint();
  const modulus = reader.positiveMpint();
  reader.end();

  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  if (bits < rsaBits.min) throw new KeyError('rsa-too-short', String(bits));
  if (bits > rsaBits.max) throw new KeyError('rsa-too-long', String(bits));
  if (isEven(modulus)) throw new KeyError('rsa-modulus');
  if (isEven(exponent) || isOne(exponent) || !isBelow(exponent, modulus)) {
    throw new KeyError('rsa-exponent');
  }
  return bits;
}

function readEcdsa(reader: SshWireReader, curve: NistCurve): number {
  const curveName = new TextDecoder().decode(reader.string());
  const point = reader.string();
  reader.end();

  if (curveName !== curve.name) throw new KeyError('type-mismatch');
  if (point[0] === 2 || point[0] === 3) throw new KeyError('compressed-point');
  if (point[0] !== 4 || point.length !== 1 + 2 * curve.size) throw new KeyError('bad-point');
  const x = point.subarray(1, 1 + curve.size);
  const y = point.subarray(1 + curve.size);
  if (!isOnCurve(curve, x, y)) throw new KeyError('bad-point');
  return curve.bits;
}

/** Any 32 bytes are accepted: neither RFC 8709 nor OpenSSH checks more. */
function readEd25519(reader: SshWireReader): number {
  const point = reader.string();
  reader.end();
  if (point.length !== ed25519KeyLength) throw new KeyError('bad-number');
  return ed25519KeyLength * 8;
}

function isEven(magnitude: Uint8Array): boolean {
  return ((magnitude.at(-1) ?? 0) & 1) === 0;
}

function isOne(magnitude: Uint8Array): boolean {
  return magnitude.length === 1 && magnitude[0] === 1;
}

function isBelow(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return left.length < right.length;
  const differs = left.findIndex((byte, index) => byte !== right[index]);
  return differs >= 0 && (left[differs] ?? 0) < (right[differs] ?? 0);
}
