import { describe, expect, it } from 'vitest';
import { sampleLines } from '../../../keys/testing/sample-keys';
import { readListedPublicKey } from './listed-public-key';

const line = `${sampleLines.rsa} me@laptop`;
const [type = '', base64 = ''] = line.split(' ');
const body = base64.replace(/.{70}/g, '$&\n');
const rfc4716 = `---- BEGIN SSH2 PUBLIC KEY ----\r\nComment: "a\\\r\nb: c"\r\nx-note: y\r\n${body}\r\n---- END SSH2 PUBLIC KEY ----`;

describe('a listed public key', () => {
  const { blob } = readListedPublicKey(line) ?? {};

  it.each([
    ['an OpenSSH line', line, line],
    ['a line with white space around', `\n  ${line}\n`, line],
    ['a line without a comment', `${type} ${base64}`, `${type} ${base64}`],
    ['base64 alone', `${base64}\n`, `${type} ${base64}`],
    ['RFC 4716', rfc4716, `${type} ${base64}`],
  ])('is read from %s', (_form, listed, expected) => {
    expect(readListedPublicKey(listed)).toEqual({ type, blob, line: expected });
    expect(blob?.length).toBeGreaterThan(200);
  });

  it.each([
    ['nothing', ''],
    ['a type alone', type],
    ['asterisks', `${type} ****`],
    ['a masked key', `${type} ${base64.slice(0, 20)}****`],
    ['too little', 'AAAA'],
    ['an empty key', `${type} AAAAB3NzaC1yc2E=`],
    ['another type', `ssh-dss ${base64}`],
    ['an empty block', '---- BEGIN SSH2 PUBLIC KEY ----\n---- END SSH2 PUBLIC KEY ----'],
  ])('is not read from %s', (_form, listed) => {
    expect(readListedPublicKey(listed)).toBeNull();
  });
});
