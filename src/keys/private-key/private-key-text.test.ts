import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPublicKey } from '../import/read-public-key';
import { harmlessTexts, privateKeyTexts } from '../testing/private-key-texts';
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

const keys = { rsa, p256, p384, p521, ed25519 };
const privateDer = Object.entries(keys).map(
  ([name, { privateKey }]) => [name, privateKey.export({ type: 'pkcs8', format: 'der' })] as const,
);
const publicDer = Object.values(keys).map(({ publicKey }) =>
  publicKey.export({ type: 'spki', format: 'der' }),
);

/** As copied from manifests, settings and programs. */
function encodings(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  const texts = [bytes.toString('base64'), bytes.toString('base64url'), hex, hex.toUpperCase()];
  return [
    ...texts,
    ...texts.flatMap((text) => [`KEY=${text}`, `key: '${text}'`, `-----${text}`]),
    pairs.join(':'),
    pairs.join(' '),
    `0x${hex}`,
    `b'\\x${pairs.join('\\x')}'`,
    encodeURIComponent(bytes.toString('base64')),
  ];
}

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

  it.each(privateFiles)('%s, encoded', (_, file) => {
    const escaped = encodeURIComponent(file);
    const texts = [
      escaped,
      encodeURIComponent(escaped),
      new URLSearchParams({ key: file }).toString(),
      file.replaceAll('\n', '\\n'),
      `"${file}"`,
    ].concat(
      encodings(Buffer.from(file)),
      encodings(Buffer.from(Buffer.from(file).toString('base64'))),
    );
    expect(texts.filter((text) => !isPrivateKeyText(inOneLine(text)))).toEqual([]);
  });

  it.each(privateDer)('%s, its bytes encoded', (_, der) => {
    const texts = encodings(der).concat(encodings(Buffer.from(der.toString('base64'))));
    expect(texts.filter((text) => !isPrivateKeyText(text))).toEqual([]);
  });

  it.each(privateKeyTexts)('%s', (_, text) => {
    expect(isPrivateKeyText(text)).toBe(true);
    expect(isPrivateKeyText(inOneLine(text))).toBe(true);
  });

  it('RSA, as .NET writes it', () => {
    const { n, e, d = '', p = '' } = rsa.privateKey.export({ format: 'jwk' });
    const number = (base64url: string) => Buffer.from(base64url, 'base64url').toString('base64');
    const xml = `<RSAKeyValue><Modulus>${n}</Modulus><Exponent>${e}</Exponent><P>${number(p)}</P></RSAKeyValue>`;
    expect(isPrivateKeyText(xml)).toBe(true);
    expect(isPrivateKeyText(xml.replace(/<P>.*<.P>/, `<D>${number(d)}</D>`))).toBe(true);
    expect(isPrivateKeyText(xml.replace(/<P>.*<.P>/, ''))).toBe(false);
  });

  it('but not a public one', () => {
    const encoded = publicTexts.flatMap((text) => encodings(Buffer.from(text)));
    const texts = [...publicTexts, ...publicDer.flatMap(encodings), ...encoded];
    expect(texts.map(inOneLine).filter(isPrivateKeyText)).toEqual([]);
  });

  it.each(['f', 'M', '%', '"d"', '<P>', 'BEGIN ', 'SHA256:', '30 '])(
    'and takes a long paste of %s in its stride',
    (text) => {
      expect(isPrivateKeyText(text.repeat(2_000_000))).toBe(false);
    },
  );

  it.each([
    ...harmlessTexts,
    'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ my private key',
    'SHA256:MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEA',
    'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48',
    'SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q',
    'f'.repeat(64),
    'MCCAQ',
    'MIIB-old-server',
    '',
  ])('but not %s', (text) => {
    expect(isPrivateKeyText(text)).toBe(false);
  });
});
