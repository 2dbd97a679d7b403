import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPublicKey } from '../../../keys/read-public-key';
import { isPrivateKeyText } from './private-key-text';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const ed25519 = generateKeyPairSync('ed25519');
const encrypted = { cipher: 'aes-256-cbc', passphrase: 'secret' };

function pem(key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', more = {}): string {
  return key.export({ type, format: 'pem', ...more }).toString();
}
const openssh = Buffer.concat([Buffer.from('openssh-key-v1\0\0\0\0\x04none'), Buffer.alloc(90)]);

const privateFiles: [name: string, file: string][] = [
  ['RSA, PKCS#1', pem(rsa.privateKey, 'pkcs1')],
  ['RSA, PKCS#1, encrypted', pem(rsa.privateKey, 'pkcs1', encrypted)],
  ['Ed25519, PKCS#8', pem(ed25519.privateKey, 'pkcs8')],
  ['Ed25519, PKCS#8, encrypted', pem(ed25519.privateKey, 'pkcs8', encrypted)],
  ['RSA, PKCS#8', pem(rsa.privateKey, 'pkcs8')],
  ['RSA, PKCS#8, encrypted', pem(rsa.privateKey, 'pkcs8', encrypted)],
  ...Object.entries({ p256, p384, p521 }).flatMap(([name, { privateKey }]) => [
    [`${name}, SEC1`, pem(privateKey, 'sec1')] satisfies [string, string],
    [`${name}, PKCS#8`, pem(privateKey, 'pkcs8')] satisfies [string, string],
    [`${name}, PKCS#8, encrypted`, pem(privateKey, 'pkcs8', encrypted)] satisfies [string, string],
  ]),
  [
    'OpenSSH',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${openssh.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----\n`,
  ],
  [
    'PuTTY',
    'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\nAAAA\nPrivate-MAC: 00\n',
  ],
  ['a JWK', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }))],
];

const publicTexts = [rsa, p256, p384, p521, ed25519].flatMap(({ publicKey }) => [
  publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  JSON.stringify(publicKey.export({ format: 'jwk' })),
]);

publicTexts.push(rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString());

const inOneLine = (text: string) => text.replaceAll(/[\r\n]/g, '');

describe('a private key in a text box of one line', () => {
  it.each(privateFiles)('%s', (_, file) => {
    const lines = file.trim().split('\n');
    const body = lines.filter((line) => !/[-:]/.test(line) && line !== '').join('\n');
    const texts = [file, ` ${file}`, body, lines[0], lines.at(-1), `x${file}`, lines.join(' ')];
    const oneLine = texts.map((text) => inOneLine(text ?? ''));
    const known = oneLine.filter((text) => readPublicKey(text).kind === 'private-key');
    expect(known.filter((text) => !isPrivateKeyText(text))).toEqual([]);
    expect(isPrivateKeyText(inOneLine(file))).toBe(true);
  });

  it('but not a public one', () => {
    expect(publicTexts.map(inOneLine).filter(isPrivateKeyText)).toEqual([]);
  });

  it.each([
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ my private key',
    'SHA256:MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEA',
    'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48',
    'private key',
    'purpose:private key of the backend',
    'MCCAQ',
    'MIIB-old-server',
    '',
  ])('but not %s', (text) => {
    expect(isPrivateKeyText(text)).toBe(false);
  });
});
