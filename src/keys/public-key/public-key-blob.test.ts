import { describe, expect, it } from 'vitest';
import { ecdsaPublicKeyBlob } from './openssh-public-key';
import { publicKeyFromBlob } from './public-key-blob';
import { blobOf, sampleLines } from '../testing/sample-keys';

describe('publicKeyFromBlob', () => {
  it('returns type, bits and a copy of the blob', () => {
    const blob = blobOf(sampleLines.rsa);
    const key = publicKeyFromBlob(blob);
    expect(key).toMatchObject({ type: 'ssh-rsa', bits: 2048 });
    blob.fill(0);
    expect(key.blob).toEqual(blobOf(sampleLines.rsa));
  });

  it('rejects a coordinate that is only equal modulo the prime', () => {
    const size = 66;
    const point = blobOf(sampleLines.nistp521).slice(-2 * size - 1);
    expect(publicKeyFromBlob(ecdsaPublicKeyBlob('nistp521', point)).bits).toBe(521);

    const y = BigInt(`0x${Buffer.from(point.subarray(-size)).toString('hex')}`);
    const larger = (y + 2n ** 521n - 1n).toString(16).padStart(2 * size, '0');
    point.set(Buffer.from(larger, 'hex'), 1 + size);
    expect(() => publicKeyFromBlob(ecdsaPublicKeyBlob('nistp521', point))).toThrow('bad-point');
  });

  it('rejects a blob truncated anywhere', () => {
    for (const line of [sampleLines.rsa, sampleLines.nistp256]) {
      const blob = blobOf(line);
      for (let length = 0; length < blob.length; length++) {
        expect(() => publicKeyFromBlob(blob.subarray(0, length))).toThrow(/truncated/);
      }
    }
  });
});
