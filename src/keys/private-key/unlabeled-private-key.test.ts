import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPublicKey } from '../import/read-public-key';
import { base64Of, damagedFiles, sampleFiles, sampleLines, wrapped } from '../testing/sample-keys';

let keys: KeyObject[];
let ec: KeyObject;

beforeAll(() => {
  keys = [2048, 3072, 4096].map(
    (modulusLength) => generateKeyPairSync('rsa', { modulusLength }).privateKey,
  );
  ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
});

type Type = 'pkcs1' | 'pkcs8';
const types = ['pkcs1', 'pkcs8'] as const;
const der = (key: KeyObject, type: Type) => key.export({ type, format: 'der' });
const pem = (key: KeyObject, type: Type) => key.export({ type, format: 'pem' }).toString();
const formatOf = (text: string) => {
  const result = readPublicKey(text);
  return result.kind === 'private-key' ? result.format : result.kind;
};
// Enough of an OpenSSH file to recognize it.
const openssh = Buffer.from('openssh-key-v1\0\0\0\0\x04none\0\0\0\x04none').toString('base64');

describe('a private key without BEGIN and END lines', () => {
  it.each(types)('is recognized as %s in any form of hex', (type) => {
    for (const key of [...keys, ...(type === 'pkcs8' ? [ec] : [])]) {
      const hex = der(key, type).toString('hex');
      const pairs = hex.match(/../g) ?? [];
      const texts = [hex, hex.toUpperCase(), wrapped(hex, 64), pairs.join(':'), pairs.join(' ')];
      for (const text of texts) expect(formatOf(`hex: ${text}`)).toBe('other');
      expect(formatOf(hex.slice(0, 101))).toBe('other');
    }
    expect(formatOf(Buffer.from(openssh, 'base64').toString('hex'))).toBe('other');
  });

  it.each(types)('is recognized as a complete PEM of %s in base64 or hex', (type) => {
    for (const encoding of ['base64', 'hex'] as const) {
      const text = Buffer.from(pem(keys[0] ?? ec, type)).toString(encoding);
      for (const each of [text, wrapped(text, 76), text.slice(0, 90)]) {
        expect(formatOf(each)).toBe('other');
      }
    }
  });

  it('is recognized after a public key type, a public key, or a quotation mark', () => {
    for (const type of types) {
      const body = der(keys[0] ?? ec, type).toString('base64');
      for (const before of [
        'ssh-rsa ',
        `${sampleLines.rsa}\n`,
        `${sampleLines.rsa} `,
        '"key": "',
      ]) {
        expect(formatOf(before + wrapped(body, 64))).toBe(type);
      }
    }
    expect(formatOf(`ssh-rsa ${openssh}`)).toBe('openssh');
  });

  it.each(types)('is recognized by either half of the base64 of %s', (type) => {
    for (const key of keys) {
      const body = der(key, type).toString('base64');
      const half = Math.ceil(body.length / 2);
      for (let start = 0; start + half <= body.length; start += 7) {
        const piece = wrapped(body.slice(start, start + half), 64);
        expect(formatOf(piece), `from ${start}`).toMatch(/^pkcs/);
        expect(formatOf(`${sampleLines.rsa}\n${piece}`), `from ${start}`).toMatch(/^pkcs/);
      }
    }
  });

  it('is recognized in XML, unlike a public key', () => {
    const xml = '<RSAKeyValue><Modulus>pJ0=</Modulus><Exponent>AQAB</Exponent>';
    expect(formatOf(`${xml}<P>0Yk=</P><D>lTQ=</D></RSAKeyValue>`)).toBe('other');
    expect(formatOf(`${xml}</RSAKeyValue>`)).toBe('refused');
  });
});

describe('a public key', () => {
  it('isn’t recognized as private in any unsupported encoding', () => {
    const texts = Object.values(sampleLines).flatMap((line) => [line, base64Of(line)]);
    for (const key of [...keys, ec]) {
      const publicKey = createPublicKey(key);
      const spki = publicKey.export({ type: 'spki', format: 'der' });
      texts.push(publicKey.export({ type: 'spki', format: 'pem' }).toString());
      texts.push(spki.toString('hex'), spki.toString('base64'));
      texts.push(`ssh-rsa ${spki.toString('base64')}`);
    }
    const pkcs1 = createPublicKey(keys[0] ?? ec).export({ type: 'pkcs1', format: 'der' });
    texts.push(pkcs1.toString('hex'), pkcs1.toString('base64'));
    const dsa = generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }).publicKey;
    texts.push(dsa.export({ type: 'spki', format: 'der' }).toString('base64'));
    const integer = (length: number, ...head: number[]) => [
      2,
      ...head,
      ...Array(length).fill(0xa5),
    ];
    const unlike = [...integer(257, 0x82, 1, 1), ...integer(128, 0x81, 0x80)];
    texts.push(Buffer.from(unlike).toString('base64'));
    for (const text of texts) {
      for (const encoded of [text, wrapped(text, 64), Buffer.from(text).toString('base64')]) {
        expect(['key', 'refused']).toContain(formatOf(encoded));
      }
    }
  });

  it('isn’t recognized as private if it’s damaged, wrapped or doubled', () => {
    for (const file of damagedFiles(sampleFiles, 3000)) {
      const text = Buffer.from(file).toString('latin1');
      expect(['key', 'refused']).toContain(formatOf(text));
      expect(['key', 'refused']).toContain(formatOf(wrapped(text + text, 61)));
    }
  });
});
