import { describe, expect, it } from 'vitest';
import { OpenSshPublicKey, ecdsaPublicKeyBlob, rsaPublicKeyBlob } from './openssh-public-key';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('rsaPublicKeyBlob', () => {
  const type = '000000077373682d727361';

  it('writes type, exponent and modulus, each with its length', () => {
    expect(hex(rsaPublicKeyBlob(Uint8Array.of(0x7f, 0x01), Uint8Array.of(1, 0, 1)))).toBe(
      `${type}00000003010001000000027f01`,
    );
  });

  it('adds a leading zero only if the first bit is set', () => {
    expect(hex(rsaPublicKeyBlob(Uint8Array.of(0x80), Uint8Array.of(0xff)))).toBe(
      `${type}0000000200ff000000020080`,
    );
    expect(hex(rsaPublicKeyBlob(Uint8Array.of(0, 0, 0x80), Uint8Array.of(0, 3)))).toBe(
      `${type}0000000103000000020080`,
    );
  });

  it('writes zero as an empty number', () => {
    expect(hex(rsaPublicKeyBlob(Uint8Array.of(0), Uint8Array.of(3)))).toBe(
      `${type}000000010300000000`,
    );
  });
});

describe('ecdsaPublicKeyBlob', () => {
  it('writes type, curve and point', () => {
    const name = Buffer.from('ecdsa-sha2-nistp256').toString('hex');
    expect(hex(ecdsaPublicKeyBlob('nistp256', Uint8Array.of(4, 1, 2)))).toBe(
      `00000013${name}00000008${Buffer.from('nistp256').toString('hex')}00000003040102`,
    );
  });
});

describe('OpenSshPublicKey.line', () => {
  const key = new OpenSshPublicKey('ssh-rsa', 2048, Uint8Array.of(0, 0, 0, 7, 0x73));

  it('returns type, base64 and comment', () => {
    expect(key.line('web-1')).toBe('ssh-rsa AAAAB3M= web-1');
    expect(key.line('李雷 的 key')).toBe('ssh-rsa AAAAB3M= 李雷 的 key');
  });

  it('ends after the base64 if there is no comment', () => {
    expect(key.line()).toBe('ssh-rsa AAAAB3M=');
  });

  it.each(['a\nssh-rsa AAAA b', 'a\r', '\0', '\u2028', '\u0085', '\u001b[31m'])(
    'rejects a comment that would break the line: %j',
    (comment) => {
      expect(() => key.line(comment)).toThrow(RangeError);
    },
  );
});
