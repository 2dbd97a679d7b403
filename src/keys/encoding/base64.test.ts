import { describe, expect, it } from 'vitest';
import { base64String, decodeBase64, decodeBase64Start } from './base64';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('decodeBase64', () => {
  it('decodes the output of base64String for every length and byte value', () => {
    for (let length = 1; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 91 + length) & 0xff);
      expect(base64String(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(ascii(base64String(bytes)))).toEqual(bytes);
    }
  });

  it('ignores white space', () => {
    expect(decodeBase64(ascii(' QU\r\nJD\tRA\n=\n=\v\f'))).toEqual(ascii('ABCD'));
  });

  it.each([
    ['nothing', ''],
    ['white space alone', ' \n'],
    ['padding alone', '===='],
    ['missing padding', 'QUJDRA'],
    ['half the padding', 'QUJDRA='],
    ['too much padding', 'QUJDRA==='],
    ['padding in the middle', 'QQ==QUJD'],
    ['padding in the middle and no bits left over', 'QQ==QUJA'],
    ['padding of a whole group', 'QUJD===='],
    ['a single character left over', 'QUJDR==='],
    ['four unused bits set', 'QUJDRB=='],
    ['two unused bits set', 'QUJDREV='],
    ['the URL alphabet', 'QUJ-'],
    ['another character', 'QU!D'],
    ['a byte above ASCII', 'QUÄD'],
    ['a zero byte', 'QU\0D'],
  ])('rejects %s', (_, text) => {
    expect(decodeBase64(ascii(text))).toBeNull();
  });
});

describe('decodeBase64Start', () => {
  it('decodes the start of truncated base64', () => {
    expect(decodeBase64Start(ascii('QUJDR'), 10)).toEqual(ascii('ABC'));
    expect(decodeBase64Start(ascii('QUJDRE'), 10)).toEqual(ascii('ABCD'));
  });

  it('reads no more than the requested length, and stops at other text', () => {
    expect(decodeBase64Start(ascii('QU\nJDREVG'), 4)).toEqual(ascii('ABCD'));
    expect(decodeBase64Start(ascii('QUJD-QUJD'), 10)).toEqual(ascii('ABC'));
    expect(decodeBase64Start(ascii('-'), 10)).toHaveLength(0);
  });
});
