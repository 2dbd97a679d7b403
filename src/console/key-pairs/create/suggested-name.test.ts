import { describe, expect, it } from 'vitest';
import { keyPairNameViolation } from '../../../contract/key-pair-name';
import { suggestedName } from './suggested-name';

const suggest = (comment: string, fileName: string | null = null, taken: readonly string[] = []) =>
  suggestedName(comment, fileName, new Set(taken));

describe('suggestedName', () => {
  it.each([
    ['ann@laptop', 'ann-laptop'],
    ['ann@example.com', 'ann-example.com'],
    ['Ann’s laptop', 'Anns-laptop'],
    ['Spring, 2020', 'Spring-2020'],
    ['2020 spring', 'spring'],
    ['corp\\nancy@DESKTOP-1', 'corp-nancy-DESKTOP-1'],
    ['王伟的电脑', '王伟的电脑'],
    ['ｗｅｂ１', 'web1'],
    ['Jürgen', 'Jürgen'],
    ['2048-bit RSA, converted by ann@nas from OpenSSH', 'ann-nas'],
    ['2048-bit rsa, ann@nas.example.com, Tue Mar 20 2012 14:17:39 -0700', 'ann-nas.example.com'],
    ['rsa-key-20240101', 'rsa-key-20240101'],
    ['key 🔑', 'key'],
    ['...', null],
    ['42', null],
    ['x', null],
    ['', null],
  ])('makes a name of the comment %j', (comment, name) => {
    expect(suggest(comment)).toBe(name);
  });

  it.each([
    ['', 'web-frontend.pub', 'web-frontend'],
    ['', 'id_rsa.pub', 'id_rsa'],
    ['', 'web.key.pem', 'web'],
    ['', 'C:\\keys\\db admin.ppk', 'db-admin'],
    ['', '2020.pub', null],
    ['ann@laptop', 'web-frontend.pub', 'ann-laptop'],
    ['rsa-key-20240101', 'web-frontend.pub', 'web-frontend'],
    ['imported-openssh-key', 'id_rsa', 'imported-openssh-key'],
    ['2048-bit RSA, converted by root@vm from OpenSSH', 'web.rfc4716', 'web'],
    ['2048-bit RSA, converted by root@vm from OpenSSH', 'id_rsa.pub', 'root-vm'],
  ])('of the comment %j and the file %j: %j', (comment, fileName, name) => {
    expect(suggest(comment, fileName)).toBe(name);
  });

  it('is not one that a key pair has', () => {
    expect(suggest('ann@laptop', null, ['ann-laptop', 'ann-laptop-2'])).toBe('ann-laptop-3');
  });

  it('is valid for any text', () => {
    for (let code = 0; code < 0x3000; code += code < 0x300 ? 1 : 7) {
      const name = suggest(`${String.fromCharCode(code)}a${String.fromCharCode(code)}b`.repeat(40));
      if (name !== null) expect(keyPairNameViolation(name)).toBeNull();
    }
  });
});
