import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPastedKey } from '../import/read-pasted-key';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).publicKey;
const der = (key: KeyObject, type: 'spki' | 'pkcs1' = 'spki') =>
  key.export({ type, format: 'der' });

describe('a file in DER', () => {
  it.each([
    ['RSA', rsa],
    ['P-256', curve('P-256')],
    ['P-521', curve('P-521')],
    ['Ed25519', generateKeyPairSync('ed25519').publicKey],
  ])('is read as the same key as its PEM: %s', (_, key) => {
    const pem = key.export({ type: 'spki', format: 'pem' }).toString();
    expect(readPastedKey(pem).kind).toBe('key');
    expect(readPastedKey(der(key))).toEqual(readPastedKey(pem));
  });

  it('is read as an RSAPublicKey', () => {
    expect(readPastedKey(der(rsa, 'pkcs1'))).toEqual(readPastedKey(der(rsa)));
  });

  it.each([
    ['rsa-too-short', der(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)],
    ['unknown-curve', der(curve('secp256k1'))],
    ['dsa', der(generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).publicKey)],
    ['x509-certificate', Buffer.from('30073005a003020102', 'hex')],
    ['unknown-format', Buffer.from('300302017f', 'hex')],
    ['unknown-format', Buffer.from('3003300106', 'hex')],
  ])('is refused as %s', (reason, file) => {
    expect(readPastedKey(file)).toMatchObject({ kind: 'refused', reason });
  });

  it('is no key if it is cut off', () => {
    expect(readPastedKey(der(rsa).subarray(0, 200)).kind).toBe('refused');
  });
});
