import { describe, expect, it } from 'vitest';
import { pemFromDer } from './pem';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('pemFromDer', () => {
  it.each([1, 2, 3, 47, 48, 49, 96, 97, 1217])(
    'wraps %i bytes into lines of 64 characters',
    (length) => {
      const der = Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 0xff);
      const base64 = Buffer.from(der).toString('base64');
      const lines = Array.from({ length: Math.ceil(base64.length / 64) }, (_, line) =>
        base64.slice(line * 64, line * 64 + 64),
      );
      expect(text(pemFromDer('PRIVATE KEY', der))).toBe(
        ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n'),
      );
    },
  );

  it('encodes every byte value', () => {
    const der = Uint8Array.from({ length: 256 }, (_, index) => index);
    const body = text(pemFromDer('X', der)).split('\n').slice(1, -2).join('');
    expect(body).toBe(Buffer.from(der).toString('base64'));
  });

  it('returns a separate buffer that contains only the PEM', () => {
    const pem = pemFromDer('PUBLIC KEY', Uint8Array.of(1, 2, 3));
    expect(pem.buffer.byteLength).toBe(pem.length);
    expect(pemFromDer('PUBLIC KEY', Uint8Array.of(1, 2, 3)).buffer).not.toBe(pem.buffer);
  });
});
