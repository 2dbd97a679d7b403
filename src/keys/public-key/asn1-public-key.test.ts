import { describe, expect, it } from 'vitest';
import { blobFromPkcs1, blobFromSpki } from './asn1-public-key';
import { rsaPublicKeyBlob } from './openssh-public-key';

const der = (tag: number, ...parts: (number | Uint8Array)[]) => {
  const content = parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part)));
  return Uint8Array.of(tag, content.length, ...content);
};
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const integer = (...bytes: number[]) => der(0x02, ...bytes);
const nothing = der(0x05);
const rsaOid = der(0x06, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);
const ecOid = der(0x06, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01);
const p256 = der(0x06, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07);
const numbers = sequence(integer(0x35), integer(0x03));
const key = der(0x03, 0, numbers);
const blob = rsaPublicKeyBlob(Uint8Array.of(0x35), Uint8Array.of(3));

describe('blobFromSpki', () => {
  it('reads RSA', () => {
    expect(blobFromSpki(sequence(sequence(rsaOid, nothing), key))).toEqual(blob);
  });

  it.each([
    ['bytes behind it', Uint8Array.of(...sequence(sequence(rsaOid, nothing), key), 0), 'trailing'],
    ['an element more', sequence(sequence(rsaOid, nothing), key, nothing), 'trailing'],
    [
      'an extra element in the algorithm',
      sequence(sequence(rsaOid, nothing, nothing), key),
      'trailing',
    ],
    ['no parameters', sequence(sequence(rsaOid), key), 'malformed-der'],
    ['other parameters', sequence(sequence(rsaOid, integer(1)), key), 'malformed-der'],
    [
      'parameters that are not empty',
      sequence(sequence(rsaOid, der(0x05, 1)), key),
      'malformed-der',
    ],
    ['an element more for the curve', sequence(sequence(ecOid, p256, nothing), key), 'trailing'],
    ['no curve', sequence(sequence(ecOid), key), 'unknown-curve'],
    ['another algorithm', sequence(sequence(der(0x06, 0x2a), nothing), key), 'unknown-type'],
    ['no key', sequence(sequence(rsaOid, nothing)), 'malformed-der'],
  ])('rejects %s', (_, bytes, reason) => {
    expect(() => blobFromSpki(bytes)).toThrow(reason);
  });
});

describe('blobFromPkcs1', () => {
  it('reads modulus and exponent', () => {
    expect(blobFromPkcs1(numbers)).toEqual(blob);
  });

  it.each([
    ['a number more', sequence(integer(0x35), integer(3), integer(1)), 'trailing-bytes'],
    ['bytes behind it', Uint8Array.of(...numbers, 0), 'trailing-bytes'],
    ['one number', sequence(integer(0x35)), 'malformed-der'],
  ])('rejects %s', (_, bytes, reason) => {
    expect(() => blobFromPkcs1(bytes)).toThrow(reason);
  });
});
