import { describe, expect, it, vi } from 'vitest';
import { splitLines, trimmed, withKeyText } from './key-text';

const ascii = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('withKeyText', () => {
  it('fills its copies with zeros, also if the callback throws', () => {
    for (const input of ['secret', '\ufeffsecret', utf16('\ufeffsecret'), utf16('secret')]) {
      let seen: Uint8Array = new Uint8Array(0);
      const work = (text: Uint8Array) => {
        seen = new Uint8Array(text.buffer);
        expect(decode(text)).toBe('secret');
        throw new Error('stop');
      };
      expect(() => withKeyText(input, work)).toThrow('stop');
      expect(seen.length).toBeGreaterThanOrEqual(6);
      expect(seen.some((byte) => byte !== 0)).toBe(false);
    }
  });

  it('fills both copies of a string with UTF-16 misread as UTF-8', () => {
    const encode = vi.spyOn(TextEncoder.prototype, 'encode');
    try {
      expect(withKeyText('s\0e\0c\0r\0e\0t\0', decode)).toBe('secret');
      expect(encode).toHaveLastReturnedWith(new Uint8Array(12));
    } finally {
      encode.mockRestore();
    }
  });

  it('neither changes nor copies UTF-8 input', () => {
    const input = ascii('\ufeffsecret');
    const text = withKeyText(input, (bytes) => bytes);
    expect(text.buffer).toBe(input.buffer);
    expect(decode(text)).toBe('secret');
    const wide = utf16('secret');
    withKeyText(wide, decode);
    expect(wide).toEqual(utf16('secret'));
  });

  it('converts every UTF-16 code point to UTF-8', () => {
    const text = 'a\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}z';
    expect(withKeyText(utf16(`\ufeff${text}`), decode)).toBe(text);
    const odd = Uint8Array.of(...utf16('\ufeffab'), 0x63);
    expect(withKeyText(odd, decode)).toBe('ab');
  });
});

describe('trimmed', () => {
  it('strips white space from both ends only', () => {
    expect(decode(trimmed(ascii(' \t\r\n a b \v\f\n')))).toBe('a b');
    expect(trimmed(ascii(' \n '))).toHaveLength(0);
  });
});

describe('splitLines', () => {
  it('splits at LF, CR LF and CR', () => {
    expect(splitLines(ascii('a\nb\r\nc\rd\n\n')).map(decode)).toEqual(['a', 'b', 'c', 'd', '', '']);
    expect(splitLines(ascii('')).map(decode)).toEqual(['']);
  });
});
