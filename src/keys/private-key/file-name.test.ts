import { describe, expect, it } from 'vitest';
import { privateKeyFileName, publicKeyFileName } from './file-name';

describe('privateKeyFileName', () => {
  it.each([
    ['web-1', 'web-1.pem'],
    ['a.b_c-d', 'a.b_c-d.pem'],
    ['a:b:', 'a-b-.pem'],
    ['A:', 'A-.pem'],
    ['密钥对１', '密钥对１.pem'],
    ['ключ٣', 'ключ٣.pem'],
    ['e\u0301te\u0301', '\u00e9t\u00e9.pem'],
    ['hasOwnProperty', 'hasOwnProperty.pem'],
    ['../../etc/passwd', 'etc-passwd.pem'],
    ['..\\..\\a', 'a.pem'],
    ['a/b\\c', 'a-b-c.pem'],
    ['=cmd()', 'cmd--.pem'],
    ['-rf', 'rf.pem'],
    ['.ssh', 'ssh.pem'],
    ['a.', 'a.pem'],
    ['a...', 'a.pem'],
    ['a b', 'a-b.pem'],
    ['a\0b\nc', 'a-b-c.pem'],
    ['a\u202egnp', 'a-gnp.pem'],
    ['a\ud800b', 'a-b.pem'],
    ['😀', 'key.pem'],
    ['...', 'key.pem'],
    ['', 'key.pem'],
  ])('saves %j as %j', (name, expected) => {
    expect(privateKeyFileName(name)).toBe(expected);
  });

  it.each([
    'CON',
    'con',
    'Prn',
    'AUX',
    'NUL',
    'COM1',
    'com9',
    'LPT1',
    'lpt9',
    'COM¹',
    'lpt³',
    'CON.txt',
    'nul.a.b',
    'CON.',
    '.CON',
  ])('prepends key- to the reserved Windows name %s', (name) => {
    expect(privateKeyFileName(name)).toBe(`key-${name.replace(/^\.|\.$/g, '')}.pem`);
  });

  it.each(['CONS', 'CO', 'COM0', 'COM10', 'LPT', 'aCON', 'CON-1', 'CONſ', 'NULL'])(
    'keeps the similar name %s',
    (name) => {
      expect(privateKeyFileName(name)).toBe(`${name}.pem`);
    },
  );

  it('truncates at 200 bytes, between code points', () => {
    expect(privateKeyFileName('a'.repeat(200))).toBe(`${'a'.repeat(200)}.pem`);
    expect(privateKeyFileName('a'.repeat(201))).toBe(`${'a'.repeat(200)}.pem`);
    expect(privateKeyFileName('é'.repeat(128))).toBe(`${'é'.repeat(100)}.pem`);
    expect(privateKeyFileName('密'.repeat(128))).toBe(`${'密'.repeat(66)}.pem`);
    expect(privateKeyFileName(`a${'𠀋'.repeat(60)}`)).toBe(`a${'𠀋'.repeat(49)}.pem`);
    expect(privateKeyFileName(`CON.${'a'.repeat(200)}`)).toBe(`key-CON.${'a'.repeat(192)}.pem`);
  });

  it('removes a dot where it truncates', () => {
    expect(privateKeyFileName(`${'a'.repeat(198)}..b`)).toBe(`${'a'.repeat(198)}.pem`);
  });
});

describe('publicKeyFileName', () => {
  it('returns the same name with another extension', () => {
    expect(publicKeyFileName('CON')).toBe('key-CON.pub');
    expect(publicKeyFileName('a:b')).toBe('a-b.pub');
  });
});
