import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rsaPublicKeyBlob } from '../public-key/openssh-public-key';
import { readPublicKey } from '../import/read-public-key';
import { lineOf, sampleLines } from '../testing/sample-keys';

let rsa: KeyObject;
let ec: KeyObject;
let line: string;

beforeAll(() => {
  rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const { n = '', e = '' } = rsa.export({ format: 'jwk' });
  const number = (text: string) => Buffer.from(text, 'base64url');
  line = lineOf('ssh-rsa', rsaPublicKeyBlob(number(n), number(e)));
});

const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', isEncrypted = false) =>
  key
    .export({
      type,
      format: 'pem',
      ...(isEncrypted ? { cipher: 'aes-256-cbc', passphrase: 'secret' } : {}),
    })
    .toString();
const der = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1') =>
  key.export({ type, format: 'der' });
const body = (text: string) => text.replaceAll(/-----.*-----\n/g, '');
const half = () => expect.objectContaining({ type: 'ssh-rsa', bits: 2048, comment: '', line });

/** No result may contain eight consecutive private characters. */
function read(input: string | Uint8Array) {
  const result = readPublicKey(input);
  const shown = JSON.stringify(result);
  const text = Buffer.from(input).toString('latin1');
  const publicPart = result.kind === 'private-key' ? (result.publicHalf?.line ?? '') : '';
  for (let at = 0; at + 8 <= text.length; at++) {
    const piece = text.slice(at, at + 8);
    const isEchoed = /^[A-Za-z0-9+/]{8}$/.test(piece) && shown.includes(piece);
    if (isEchoed && !publicPart.includes(piece)) throw new Error('The private text is echoed');
  }
  return result;
}

describe('the public half', () => {
  it('is read from PKCS#8 and PKCS#1', () => {
    expect(read(pem(rsa, 'pkcs8'))).toEqual({
      kind: 'private-key',
      format: 'pkcs8',
      publicHalf: half(),
    });
    expect(read(pem(rsa, 'pkcs1'))).toEqual({
      kind: 'private-key',
      format: 'pkcs1',
      publicHalf: half(),
    });
  });

  it('is found however the text is wrapped, and in a UTF-16 or DER file', () => {
    const text = pem(rsa, 'pkcs8');
    const inputs = [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', ' '),
      text.replaceAll('\n', ''),
      `\ufeff  ${text}`,
      `Bag Attributes\n${text}`,
      body(text),
      body(text).replaceAll('\n', ''),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
      der(rsa, 'pkcs8'),
    ];
    for (const input of inputs) {
      expect(read(input)).toEqual({ kind: 'private-key', format: 'pkcs8', publicHalf: half() });
    }
    expect(read(der(rsa, 'pkcs1'))).toEqual({
      kind: 'private-key',
      format: 'pkcs1',
      publicHalf: half(),
    });
  });

  it('is read for ECDSA from PKCS#8, and from SEC1 as text, bare base64 and DER', () => {
    const spki = createPublicKey(ec).export({ type: 'spki', format: 'pem' }).toString();
    const publicHalf = readPublicKey(spki);
    expect(publicHalf.kind).toBe('key');
    for (const [format, input] of [
      ['pkcs8', pem(ec, 'pkcs8')],
      ['sec1', pem(ec, 'sec1')],
      ['sec1', body(pem(ec, 'sec1'))],
      ['sec1', der(ec, 'sec1')],
    ] as const) {
      expect(read(input)).toEqual({
        kind: 'private-key',
        format,
        publicHalf: publicHalf.kind === 'key' ? publicHalf.key : undefined,
      });
    }
  });

  it('is missing if it can’t be read', () => {
    const text = pem(rsa, 'pkcs8');
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const inputs = [
      [text.slice(0, 800), 'malformed-block'],
      [text.slice(-800), 'malformed-block'],
      [text.replace('\nMIIE', '\nMII.'), 'malformed-block'],
      [text.replace('-----END', '=====END'), 'malformed-block'],
      [body(text).slice(0, 300), 'malformed-der'],
      [pem(small, 'pkcs8'), 'rsa-too-short'],
      [der(rsa, 'pkcs8').subarray(0, 600), 'malformed-der'],
      ['-----BEGIN PRIVATE KEY-----', 'malformed-block'],
    ] as const;
    for (const [input, problem] of inputs) {
      expect(read(input)).toEqual({ kind: 'private-key', format: 'pkcs8', problem });
    }
  });

  it('is missing for Ed25519, whose file contains only the private half', () => {
    const ed25519 = generateKeyPairSync('ed25519').privateKey;
    expect(read(pem(ed25519, 'pkcs8'))).toEqual({ kind: 'private-key', format: 'pkcs8' });
  });

  it('leaves no copy of the private bytes', () => {
    const original = der(rsa, 'pkcs8');
    const text = pem(rsa, 'pkcs8');
    const fill = vi.spyOn(Uint8Array.prototype, 'fill');
    try {
      readPublicKey(text);
      const contexts: readonly unknown[] = fill.mock.contexts;
      const filled = contexts.filter((array) => array instanceof Uint8Array);
      // The UTF-8 copy and the DER, each when released.
      for (const length of [text.length, original.length]) {
        const copies = filled.filter((array) => array.length === length);
        expect(copies.length).toBeGreaterThan(0);
        expect(copies.some((array) => array.some((byte) => byte !== 0))).toBe(false);
      }
    } finally {
      fill.mockRestore();
    }
  });

  it('isn’t read from a DSA key, whose numbers look similar', () => {
    const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey;
    expect(read(dsa.export({ type: 'pkcs8', format: 'der' }))).toEqual({
      kind: 'private-key',
      format: 'pkcs8',
      problem: 'dsa',
    });
    // OpenSSL's traditional form: version, p, q, g, y, x.
    const p = new Uint8Array(257).fill(0xa5);
    p[0] = 0;
    const q = Uint8Array.of(0x11, 0x22, 0x33);
    const integers = [Uint8Array.of(0), p, q, q, q, q].map((number) =>
      number.length < 0x80
        ? Buffer.of(2, number.length, ...number)
        : Buffer.of(2, 0x82, number.length >> 8, number.length & 0xff, ...number),
    );
    const content = Buffer.concat(integers);
    const traditional = Buffer.of(
      0x30,
      0x82,
      content.length >> 8,
      content.length & 0xff,
      ...content,
    );
    expect(read(traditional)).toEqual({
      kind: 'private-key',
      format: 'pkcs1',
      problem: 'malformed-der',
    });
  });
});

describe('a private key', () => {
  it('is recognized if encrypted, as text, bare base64 and DER', () => {
    const encrypted = pem(rsa, 'pkcs8', true);
    for (const input of [encrypted, body(encrypted), Buffer.from(body(encrypted), 'base64')]) {
      expect(read(input)).toEqual({ kind: 'private-key', format: 'encrypted-pkcs8' });
    }
    expect(read(pem(rsa, 'pkcs1', true))).toEqual({
      kind: 'private-key',
      format: 'encrypted-pkcs1',
    });
    expect(read(pem(ec, 'sec1', true))).toEqual({ kind: 'private-key', format: 'encrypted-sec1' });
    expect(createPrivateKey({ key: encrypted, passphrase: 'secret' }).type).toBe('private');
  });

  it('is recognized as a JSON Web Key, unlike a public key', () => {
    const jwk = rsa.export({ format: 'jwk' });
    expect(read(JSON.stringify(jwk, null, 2))).toEqual({ kind: 'private-key', format: 'jwk' });
    const { kty, n, e } = jwk;
    expect(read(JSON.stringify({ kty, n, e }))).toEqual({
      kind: 'refused',
      reason: 'unknown-format',
    });
  });

  it.each([
    ['-----BEGIN DSA PRIVATE KEY-----\nMIIB', 'dsa'],
    ['-----BEGIN DSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMIIB', 'encrypted-dsa'],
    ['---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "a"\nP2/5', 'ssh2'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'other'],
    ['-----BEGIN ANY OTHER PRIVATE KEY-----', 'other'],
    ['SSH PRIVATE KEY FILE FORMAT 1.1\n\0', 'other'],
    ['MIIEow==\n-----END RSA PRIVATE KEY-----', 'pkcs1'],
    ['-----begin rsa private key-----', 'pkcs1'],
    ['—-BEGIN OPENSSH PRIVATE KEY—-', 'openssh'],
    ['BEGIN EC PRIVATE KEY', 'sec1'],
    ['"-----BEGIN PRIVATE KEY-----\\nMIIE\\n"', 'pkcs8'],
    ['PuTTY-User-Key-File-2: ssh-rsa\r\nEncryption: aes256-cbc\r\n', 'encrypted-putty'],
    ['PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n', 'putty'],
    ['Private-Lines: 14\nAAAB', 'putty'],
    ['b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAAB', 'openssh'],
    ['b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0', 'encrypted-openssh'],
    [
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHI',
      'encrypted-openssh',
    ],
    [`${sampleLines.rsa}\n-----BEGIN RSA PRIVATE KEY-----\n`, 'pkcs1'],
    ['a private key -----BEGIN EC PRIVATE KEY-----', 'sec1'],
    ['private key BEGIN private key', 'pkcs8'],
  ])('is recognized by %j', (text, format) => {
    for (const input of [text, new TextEncoder().encode(text)]) {
      expect(readPublicKey(input)).toMatchObject({ kind: 'private-key', format });
    }
  });

  it('is recognized in PKCS#12', () => {
    const start = Uint8Array.of(0x30, 0x82, 0x09, 0x69, 0x02, 0x01, 0x03, 0x30, 0x82, 0x09, 0x2f);
    expect(readPublicKey(start)).toEqual({ kind: 'private-key', format: 'pkcs12' });
  });

  it.each([
    'my private key',
    'backend private key',
    'PRIVATE KEY',
    'private',
    'the-END PRIVATE-KEY',
  ])('is not recognized in the comment %j', (comment) => {
    expect(readPublicKey(`${sampleLines.rsa} ${comment}`)).toMatchObject({
      kind: 'key',
      key: { comment },
    });
  });

  it('is not recognized in an RFC 4716 comment', () => {
    const base64 = sampleLines.rsa.split(' ')[1] ?? '';
    const text = `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "my private key"\n${base64}\n---- END SSH2 PUBLIC KEY ----\n`;
    expect(readPublicKey(text)).toMatchObject({ kind: 'key', key: { comment: 'my private key' } });
  });
});
