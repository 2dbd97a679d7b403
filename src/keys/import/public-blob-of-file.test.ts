import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { publicBlobOfFile, readPublicKey } from './read-public-key';
import { base64Of, blobOf, sampleLines } from '../testing/sample-keys';
import { wireString } from '../encoding/ssh-wire';

const ascii = (text: string) => new TextEncoder().encode(text);
const { rsa, nistp521, ed25519 } = sampleLines;

/** Without the private part, which isn't examined. */
function opensshFile(cipher: string, blob: Uint8Array, keys = 1): Uint8Array {
  const body = Buffer.concat([
    ascii('openssh-key-v1\0'),
    ...[cipher, 'bcrypt', 'options'].map((field) => wireString(ascii(field))),
    Buffer.of(0, 0, 0, keys),
    wireString(blob),
    wireString(new Uint8Array(500).fill(0x5a)),
  ]).toString('base64');
  const lines = body.match(/.{1,70}/g)?.join('\n');
  return ascii(
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}\n-----END OPENSSH PRIVATE KEY-----\n`,
  );
}

function puttyFile(encryption: string, base64: string, lineEnd = '\r\n', count?: string) {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ascii(
    [
      'PuTTY-User-Key-File-3: ssh-rsa',
      `Encryption: ${encryption}`,
      'Comment: me',
      `Public-Lines: ${count ?? lines.length}`,
      ...lines,
      'Private-Lines: 1',
      'WlpaWlpaWlpa',
    ].join(lineEnd),
  );
}

describe('publicBlobOfFile', () => {
  it('returns the blob of a public key file', () => {
    expect(publicBlobOfFile(ascii(`${rsa} me\n`)).blob).toEqual(blobOf(rsa));
    expect(publicBlobOfFile(ascii(ed25519)).blob).toEqual(blobOf(ed25519));
    expect(publicBlobOfFile(Buffer.from(`\ufeff${rsa}\r\n`, 'utf16le')).blob).toEqual(blobOf(rsa));
  });

  it('returns the blob of an unencrypted PKCS#8 and PKCS#1 file', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const read = readPublicKey(spki);
    const blob = read.kind === 'key' ? read.key.blob : null;
    expect(blob).toHaveLength(279);
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      const pem = privateKey.export({ type, format: 'pem' }).toString();
      expect(publicBlobOfFile(ascii(pem)).blob).toEqual(blob);
      expect(publicBlobOfFile(privateKey.export({ type, format: 'der' })).blob).toEqual(blob);
    }
    const cipher = { cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
    const encrypted = privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString();
    expect(publicBlobOfFile(ascii(encrypted)).blob).toBeNull();
  });

  it.each(['none', 'aes256-ctr'])('returns the blob of an OpenSSH file, cipher %s', (cipher) => {
    expect(publicBlobOfFile(opensshFile(cipher, blobOf(rsa))).blob).toEqual(blobOf(rsa));
    expect(publicBlobOfFile(opensshFile(cipher, blobOf(nistp521))).blob).toEqual(blobOf(nistp521));
  });

  it.each(['none', 'aes256-cbc'])(
    'returns the blob of a PuTTY file, encryption %s',
    (encryption) => {
      expect(publicBlobOfFile(puttyFile(encryption, base64Of(rsa))).blob).toEqual(blobOf(rsa));
      expect(publicBlobOfFile(puttyFile(encryption, base64Of(rsa), '\n')).blob).toEqual(
        blobOf(rsa),
      );
    },
  );

  it('doesn’t change the file', () => {
    const file = opensshFile('none', blobOf(rsa));
    const copy = file.slice();
    publicBlobOfFile(file);
    expect(file).toEqual(copy);
  });

  it('leaves no copy of the decoded OpenSSH file', () => {
    const file = opensshFile('none', blobOf(rsa));
    const fill = vi.spyOn(Uint8Array.prototype, 'fill');
    try {
      publicBlobOfFile(file);
      const contexts: readonly unknown[] = fill.mock.contexts;
      // Longer than the public half, so it includes the private one.
      const decoded = contexts
        .filter((array) => array instanceof Uint8Array)
        .filter((array) => array.length > 500);
      expect(decoded.map((array) => array.some((byte) => byte !== 0))).toEqual([false]);
    } finally {
      fill.mockRestore();
    }
  });

  it.each([
    ['an OpenSSH file of two keys', opensshFile('none', blobOf(rsa), 2)],
    ['an OpenSSH file that is cut off', opensshFile('none', blobOf(rsa)).subarray(0, 300)],
    ['an OpenSSH file without a body', ascii('-----BEGIN OPENSSH PRIVATE KEY-----')],
    ['a PuTTY file that is cut off', puttyFile('none', base64Of(rsa)).subarray(0, 200)],
    ['a PuTTY file with a wrong count', puttyFile('none', base64Of(rsa), '\n', '5')],
    ['a PuTTY file with a count of a million', puttyFile('none', base64Of(rsa), '\n', '1000000')],
    ['a PuTTY file with a count in words', puttyFile('none', base64Of(rsa), '\n', 'x')],
    ['a PuTTY file without its public lines', ascii('PuTTY-User-Key-File-3: ssh-rsa\n')],
    ['words', ascii('hello')],
    ['nothing', new Uint8Array(0)],
  ])('returns null for %s', (_, file) => {
    expect(publicBlobOfFile(file).blob).toBeNull();
  });

  it.each([
    ['words', ascii('hello'), 'unknown-format'],
    ['an OpenSSH file of two keys', opensshFile('none', blobOf(rsa), 2), 'several-keys'],
    ['an OpenSSH file cut off', opensshFile('none', blobOf(rsa)).subarray(0, 300), 'truncated'],
    ['an OpenSSH file without a body', ascii('BEGIN OPENSSH PRIVATE KEY'), 'malformed-block'],
    ['a PuTTY file cut off', puttyFile('none', base64Of(rsa)).subarray(0, 200), 'malformed-block'],
    ['a PuTTY file that is damaged', puttyFile('none', `!${base64Of(rsa)}`), 'bad-base64'],
    ['a PEM file cut off', ascii('-----BEGIN PRIVATE KEY-----\nMIIE'), 'malformed-block'],
    ['an encrypted PEM file', ascii('-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE'), null],
    [
      'an elliptic curve key cut off',
      ascii('-----BEGIN EC PRIVATE KEY-----\nMHcC'),
      'malformed-block',
    ],
  ])('returns the problem with %s', (_, file, problem) => {
    expect(publicBlobOfFile(file).problem).toBe(problem);
  });
});
