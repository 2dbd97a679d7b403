import { ascii, equalBytes } from '../encoding/byte-search';
import { isOnCurve, nistCurves, unsigned, type NistCurve } from './nist-curves';
import { OpenSshPublicKey, type PublicKeyType } from './openssh-public-key';
import { keyTypeOf } from './key-types';
import { KeyError } from '../encoding/key-error';
import { SshWireReader } from '../encoding/ssh-wire';

/** Limits for the bits of the modulus. */
const rsaBits = { min: 2048, max: 16384 } as const;

const ed25519KeyLength = 32;
/** The only type with two fields instead of three. */
const ed25519Name = ascii('ssh-ed25519');

/** Checks and copies a blob (RFC 4253, RFC 5656, RFC 8709). Throws KeyError for the first problem. */
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
  const n = unsigned(modulus);
  const e = unsigned(exponent);
  if (n % 2n === 0n) throw new KeyError('rsa-modulus');
  if (e % 2n === 0n || e < 3n || e >= n) throw new KeyError('rsa-exponent');
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

/** Accepts any 32 bytes: neither RFC 8709 nor OpenSSH checks more. */
function readEd25519(reader: SshWireReader): number {
  const point = reader.string();
  reader.end();
  if (point.length !== ed25519KeyLength) throw new KeyError('bad-number');
  return ed25519KeyLength * 8;
}

/**
 * The length in bytes of a blob, by the lengths of its fields in `start`. Infinity if `start` is too short
 * to tell; more than `max` if a length is impossible.
 */
export function blobLength(start: Uint8Array, max = Infinity): number {
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const isEd25519 = equalBytes(start.subarray(4, 4 + (start[3] ?? 0)), ed25519Name);
  let length = 0;
  for (let field = 0; field < (isEd25519 ? 2 : 3); field++) {
    if (length + 4 > start.length) return Infinity;
    length += 4 + view.getUint32(length);
    if (length > max) return length;
  }
  return length;
}
