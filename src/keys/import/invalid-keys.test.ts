import { describe, expect, it } from 'vitest';
import { rsaPublicKeyBlob } from '../public-key/openssh-public-key';
import { readPublicKey } from './read-public-key';
import { base64Of, blobOf, lineOf, sampleLines } from '../testing/sample-keys';
import { wireString } from '../encoding/ssh-wire';

const { rsa, nistp256, nistp384, ed25519 } = sampleLines;
const ascii = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Odd, though hardly a product of two primes. */
function modulus(bits: number, lastByte = 0xff): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits / 8)).fill(0xa5);
  bytes[0] = 1 << ((bits - 1) % 8);
  bytes[bytes.length - 1] = lastByte;
  return bytes;
}
const rsaLine = (n: Uint8Array, e: Uint8Array = Uint8Array.of(1, 0, 1)) =>
  lineOf('ssh-rsa', rsaPublicKeyBlob(n, e));
const rawRsa = (e: Uint8Array, n: Uint8Array) =>
  lineOf('ssh-rsa', join(wireString(ascii('ssh-rsa')), wireString(e), wireString(n)));
const ecdsa = (type: string, curve: string, point: Uint8Array) =>
  lineOf(type, join(wireString(ascii(type)), wireString(ascii(curve)), wireString(point)));
const point256 = blobOf(nistp256).subarray(-65);

function problemOf(text: string) {
  const result = readPublicKey(text);
  return result.kind === 'refused' ? result : result.kind;
}

describe('RSA', () => {
  it.each([2048, 2049, 3072, 4096, 8192, 16383, 16384])('of %i bits is accepted', (bits) => {
    expect(readPublicKey(rsaLine(modulus(bits)))).toMatchObject({ kind: 'key', key: { bits } });
  });

  it.each([512, 1000, 1024, 2047])('of %i bits is too short', (bits) => {
    expect(problemOf(rsaLine(modulus(bits)))).toEqual({
      kind: 'refused',
      reason: 'rsa-too-short',
      detail: String(bits),
    });
  });

  it.each([16385, 32768])('of %i bits is too long', (bits) => {
    expect(problemOf(rsaLine(modulus(bits)))).toEqual({
      kind: 'refused',
      reason: 'rsa-too-long',
      detail: String(bits),
    });
  });

  it.each([[[3]], [[17]], [[1, 0, 1]], [Array.from({ length: 256 }, () => 0x7f)]])(
    'with an odd exponent from 3 is accepted',
    (exponent) => {
      expect(problemOf(rsaLine(modulus(2048), Uint8Array.from(exponent)))).toBe('key');
    },
  );

  it.each([
    ['1', Uint8Array.of(1)],
    ['2', Uint8Array.of(2)],
    ['an even number', Uint8Array.of(1, 0, 0)],
    ['the modulus', modulus(2048)],
    ['more than the modulus', modulus(2056)],
  ])('with the exponent %s is rejected', (_, exponent) => {
    expect(problemOf(rsaLine(modulus(2048), exponent))).toMatchObject({ reason: 'rsa-exponent' });
  });

  it('with an even modulus is rejected', () => {
    expect(problemOf(rsaLine(modulus(2048, 0xfe)))).toMatchObject({ reason: 'rsa-modulus' });
  });

  it.each([
    ['exponent zero', Uint8Array.of(), Uint8Array.of(0, ...modulus(2048))],
    [
      'exponent with an unnecessary zero',
      Uint8Array.of(0, 1, 0, 1),
      Uint8Array.of(0, ...modulus(2048)),
    ],
    ['negative exponent', Uint8Array.of(0xff), Uint8Array.of(0, ...modulus(2048))],
    ['modulus zero', Uint8Array.of(3), Uint8Array.of(0)],
    ['negative modulus', Uint8Array.of(3), modulus(2048)],
    ['modulus with a needless zero', Uint8Array.of(3), Uint8Array.of(0, ...modulus(2047))],
    ['modulus with two zeros', Uint8Array.of(3), Uint8Array.of(0, 0, ...modulus(2048))],
  ])('with the %s is rejected', (_, exponent, number) => {
    expect(problemOf(rawRsa(exponent, number))).toMatchObject({ reason: 'bad-number' });
  });
});

describe('ECDSA', () => {
  const type = 'ecdsa-sha2-nistp256';
  const changed = (index: number) => point256.map((byte, at) => (at === index ? byte ^ 1 : byte));

  it.each([
    ['off the curve', ecdsa(type, 'nistp256', changed(64)), 'bad-point'],
    ['with another x', ecdsa(type, 'nistp256', changed(1)), 'bad-point'],
    ['too short', ecdsa(type, 'nistp256', point256.subarray(0, 64)), 'bad-point'],
    ['too long', ecdsa(type, 'nistp256', join(point256, Uint8Array.of(0))), 'bad-point'],
    ['empty', ecdsa(type, 'nistp256', new Uint8Array(0)), 'bad-point'],
    ['at infinity', ecdsa(type, 'nistp256', Uint8Array.of(0)), 'bad-point'],
    ['of zeros', ecdsa(type, 'nistp256', join(Uint8Array.of(4), new Uint8Array(64))), 'bad-point'],
    [
      'not below the prime',
      ecdsa(type, 'nistp256', join(Uint8Array.of(4), new Uint8Array(64).fill(0xff))),
      'bad-point',
    ],
    [
      'of another form',
      ecdsa(type, 'nistp256', join(Uint8Array.of(6), point256.subarray(1))),
      'bad-point',
    ],
    [
      'compressed',
      ecdsa(type, 'nistp256', join(Uint8Array.of(2), point256.subarray(1, 33))),
      'compressed-point',
    ],
    ['of another curve', ecdsa(type, 'nistp256', blobOf(nistp384).subarray(-97)), 'bad-point'],
    ['named for another curve', ecdsa(type, 'nistp384', point256), 'type-mismatch'],
    ['named for no curve', ecdsa(type, 'secp256k1', point256), 'type-mismatch'],
  ])('with a point %s is rejected', (_, line, reason) => {
    expect(problemOf(line)).toEqual({ kind: 'refused', reason });
  });
});

describe('Ed25519', () => {
  const type = 'ssh-ed25519';
  const key = (point: Uint8Array) => join(wireString(ascii(type)), wireString(point));

  it.each([
    ['a byte short', lineOf(type, key(new Uint8Array(31))), 'bad-number'],
    ['a byte long', lineOf(type, key(new Uint8Array(33))), 'bad-number'],
    [
      'with a third field',
      lineOf(type, join(key(new Uint8Array(32)), wireString(ascii('x')))),
      'trailing-bytes',
    ],
    ['cut off', ed25519.slice(0, -8), 'truncated'],
    ['in an RSA line', `ssh-rsa ${base64Of(ed25519)}`, 'type-mismatch'],
  ])('%s is rejected', (_, line, reason) => {
    expect(problemOf(line)).toEqual({ kind: 'refused', reason });
  });
});

describe('the type', () => {
  it.each([
    ['ssh-dss', 'dsa'],
    ['sk-ssh-ed25519@openssh.com', 'security-key'],
    ['sk-ecdsa-sha2-nistp256@openssh.com', 'security-key'],
    ['ssh-rsa-cert-v01@openssh.com', 'certificate'],
    ['ssh-rsa-cert-v00@openssh.com', 'certificate'],
    ['ecdsa-sha2-nistp384-cert-v01@openssh.com', 'certificate'],
    ['sk-ssh-ed25519-cert-v01@openssh.com', 'certificate'],
    ['rsa-sha2-512', 'unknown-type'],
    ['ssh-ed448', 'unknown-type'],
    ['ssh-new', 'unknown-type'],
    ['SSH-RSA', 'unknown-type'],
  ])('%s is rejected', (type, reason) => {
    const line = lineOf(type, join(wireString(ascii(type)), wireString(ascii('x'))));
    expect(problemOf(`${line} me@host`)).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['RSA that holds Ed25519', `ssh-rsa ${base64Of(ed25519)}`],
    ['RSA that holds ECDSA', `ssh-rsa ${base64Of(nistp256)}`],
    ['ECDSA that holds RSA', `ecdsa-sha2-nistp256 ${base64Of(rsa)}`],
    ['ECDSA of another curve', `ecdsa-sha2-nistp256 ${base64Of(nistp384)}`],
  ])('must match the type inside: %s', (_, line) => {
    expect(problemOf(line)).toEqual({ kind: 'refused', reason: 'type-mismatch' });
  });
});

describe('a text', () => {
  const cut = (length: number) => rsa.slice(0, length);

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \r\n\t', 'empty'],
    ['words', 'hello world', 'unknown-format'],
    ['a fingerprint', 'SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q', 'unknown-format'],
    ['a type alone', 'ssh-rsa', 'truncated'],
    ['a type and words', 'ssh-rsa hello', 'bad-base64'],
    ['a key without its type', base64Of(rsa), 'missing-type'],
    ['a key without its type, with comment', `${base64Of(nistp256)} me`, 'missing-type'],
    ['a key cut off', cut(100), 'truncated'],
    ['a key cut off by one group', cut(376), 'truncated'],
    ['a key cut off, with comment', `${cut(376)} me@host`, 'truncated'],
    ['a key with more base64', `${rsa}AAAA`, 'trailing-bytes'],
    [
      'a key with an extra field',
      lineOf('ssh-rsa', join(blobOf(rsa), wireString(ascii('x')))),
      'trailing-bytes',
    ],
    [
      'a key with an extra byte',
      lineOf('ecdsa-sha2-nistp256', join(blobOf(nistp256), Uint8Array.of(0))),
      'trailing-bytes',
    ],
    ['a key with padding too much', `${rsa}=`, 'trailing-bytes'],
    ['a key without padding', nistp256.slice(0, -1), 'bad-base64'],
    ['a key with unused bits set', nistp256.replace('Uls=', 'Ult='), 'bad-base64'],
    [
      'a key with an invalid character',
      rsa.replace('Cefq', 'C').replace('wCK7', 'wC-7'),
      'bad-base64',
    ],
    ['a key in the URL alphabet', rsa.replaceAll('/', '_'), 'bad-base64'],
    ['two keys', `${rsa} a\n${nistp256} b\n`, 'several-keys'],
    ['two keys on one line', `${rsa} a ${nistp256} b`, 'several-keys'],
    ['the same key twice', `${rsa}\r\n${rsa}`, 'several-keys'],
    ['a valid and an invalid key', `${rsa} a\n${ed25519} b\n`, 'several-keys'],
    ['a key and the start of another', `${rsa} a\nssh-ed25519`, 'several-keys'],
    ['an option', `no-pty ${rsa}`, 'options'],
    ['an option from', `from="10.0.0.0/8,*.example.com" ${rsa} me`, 'options'],
    ['an option with spaces', `command="echo a b",no-pty ${rsa} me`, 'options'],
    ['a line of known_hosts', `example.com ${rsa}`, 'options'],
    ['a line in front', `# my key\n${rsa}`, 'extra-text'],
    ['a shell prompt in front', `$ cat id_rsa.pub\n${rsa}`, 'extra-text'],
    ['a comment of 1,025 bytes', `${rsa} ${'é'.repeat(512)}x`, 'comment-too-long'],
    ['more than 65,536 bytes', `${rsa} ${'a'.repeat(65_536)}`, 'too-long'],
    [
      'a PuTTY public key of SSH-1',
      '2048 65537 2519590847565789349402718324004839857142928',
      'unknown-format',
    ],
  ])('of %s is rejected', (_, text, reason) => {
    expect(problemOf(text)).toEqual({ kind: 'refused', reason });
  });

  it('with a comment of 1,024 bytes is accepted', () => {
    expect(problemOf(`${rsa} ${'é'.repeat(512)}`)).toBe('key');
  });

  it('of 65,536 bytes is read', () => {
    expect(problemOf(`${rsa}${' '.repeat(65_536 - rsa.length)}`)).toBe('key');
    expect(problemOf(`${rsa}${' '.repeat(65_537 - rsa.length)}`)).toMatchObject({
      reason: 'too-long',
    });
  });
});

describe('a file', () => {
  it.each([
    ['zeros', new Uint8Array(5000)],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['bytes above ASCII', new Uint8Array(300).fill(0xff)],
    ['a blob', blobOf(rsa)],
  ])('of %s is rejected', (_, file) => {
    expect(readPublicKey(file)).toEqual({ kind: 'refused', reason: 'unknown-format' });
  });
});
