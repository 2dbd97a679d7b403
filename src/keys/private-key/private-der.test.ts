import { describe, expect, it } from 'vitest';
import { ecdsaPublicKeyBlob, rsaPublicKeyBlob } from '../public-key/openssh-public-key';
import {
  privateDerFormat,
  publicBlobFromPkcs1,
  publicBlobFromPkcs8,
  publicBlobFromSec1,
} from './private-der';

const der = (tag: number, ...content: number[]) => [tag, content.length, ...content];
const integer = (value: number) => der(0x02, value);
const curve = der(0x06, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07);
const ecAlgorithm = der(0x30, ...der(0x06, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01), ...curve);
const point = [0x04, 0x0a, 0x0b];
const publicPoint = der(0xa1, ...der(0x03, 0, ...point));
const pkcs8 = (...ecKey: number[]) =>
  Uint8Array.from(
    der(0x30, ...integer(0), ...ecAlgorithm, ...der(0x04, ...der(0x30, ...integer(1), ...ecKey))),
  );
const pkcs1 = (numbers: readonly number[]) =>
  Uint8Array.from(der(0x30, ...integer(0), ...numbers.flatMap(integer)));
/** n, e, d, p, q, dP, dQ, qInv of the smallest possible key. */
const smallest = [15, 3, 3, 3, 5, 1, 3, 2];

describe('publicBlobFromPkcs8', () => {
  const scalar = der(0x04, 0x5a, 0x5a);
  const blob = ecdsaPublicKeyBlob('nistp256', Uint8Array.from(point));

  it('finds the point with and without the curve before it', () => {
    expect(publicBlobFromPkcs8(pkcs8(...scalar, ...publicPoint))).toEqual(blob);
    expect(publicBlobFromPkcs8(pkcs8(...scalar, ...der(0xa0, ...curve), ...publicPoint))).toEqual(
      blob,
    );
  });

  it('returns null if the file has no point', () => {
    expect(publicBlobFromPkcs8(pkcs8(...scalar))).toBeNull();
    expect(publicBlobFromPkcs8(pkcs8(...scalar, ...der(0xa0, ...curve)))).toBeNull();
  });

  it('throws for bytes after it', () => {
    const bytes = pkcs8(...scalar, ...publicPoint);
    expect(() => publicBlobFromPkcs8(Uint8Array.of(...bytes, 0))).toThrow('trailing-bytes');
  });
});

describe('publicBlobFromSec1', () => {
  const parameters = der(0xa0, ...curve);
  const sec1 = (...fields: number[]) =>
    Uint8Array.from(der(0x30, ...integer(1), ...der(0x04, 0x5a, 0x5a), ...fields));

  it('needs the curve and the point', () => {
    const blob = ecdsaPublicKeyBlob('nistp256', Uint8Array.from(point));
    expect(publicBlobFromSec1(sec1(...parameters, ...publicPoint))).toEqual(blob);
    expect(publicBlobFromSec1(sec1(...publicPoint))).toBeNull();
    expect(publicBlobFromSec1(sec1(...parameters))).toBeNull();
    expect(publicBlobFromSec1(sec1())).toBeNull();
  });

  it('throws for another curve and for bytes after it', () => {
    const secp256k1 = der(0xa0, ...der(0x06, 0x2b, 0x81, 0x04, 0x00, 0x0a));
    expect(() => publicBlobFromSec1(sec1(...secp256k1, ...publicPoint))).toThrow('unknown-curve');
    const bytes = sec1(...parameters, ...publicPoint);
    expect(() => publicBlobFromSec1(Uint8Array.of(...bytes, 0))).toThrow('trailing-bytes');
  });
});

describe('publicBlobFromPkcs1', () => {
  it('reads modulus and exponent from eight numbers', () => {
    expect(publicBlobFromPkcs1(pkcs1(smallest))).toEqual(
      rsaPublicKeyBlob(Uint8Array.of(15), Uint8Array.of(3)),
    );
  });

  it.each([2, 5, 7, 9])('throws for %i numbers', (count) => {
    expect(() => publicBlobFromPkcs1(pkcs1([...smallest, 5].slice(0, count)))).toThrow();
  });

  it.each([0, 1, 3, 4, 5, 6])('throws if number %i belongs to another key', (index) => {
    const damaged = smallest.with(index, (smallest[index] ?? 0) + 2);
    expect(() => publicBlobFromPkcs1(pkcs1(damaged))).toThrow('bad-number');
  });
});

describe('privateDerFormat', () => {
  it.each([
    ['30 82 04 be 02 01 00 30 0d', 'pkcs8'],
    ['30 81 87 02 01 01 30 13', 'pkcs8'],
    ['30 82 04 a4 02 01 00 02 82', 'pkcs1'],
    ['30 77 02 01 01 04 20', 'sec1'],
    ['30 82 09 69 02 01 03 30 82', 'pkcs12'],
    ['30 82 05 2d 30 57 06 09 2a 86 48 86 f7 0d 01 05 0d', 'encrypted-pkcs8'],
    ['30 82 05 2d 30 1c 06 0a 2a 86 48 86 f7 0d 01 0c 01 03', 'encrypted-pkcs8'],
    ['30 82 01 22 30 0d 06 09 2a 86 48 86 f7 0d 01 01 01', null],
    ['30 82 01 0a 02 82 01 01 00', null],
    ['31 82 04 be 02 01 00 30 0d', null],
    ['30 82', null],
    ['', null],
  ])('returns for %s: %s', (hex, format) => {
    expect(privateDerFormat(new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex')))).toBe(
      format,
    );
  });
});
