import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ecdsaPublicKeyBlob, ed25519PublicKeyBlob } from '../public-key/openssh-public-key';
import { pemFromDer } from '../encoding/pem';
import { readPublicKey } from './read-public-key';
import { base64Of, blobOf, lineOf, sampleLines, wrapped } from '../testing/sample-keys';

const { rsa } = sampleLines;
const bytes = (text: string) => new TextEncoder().encode(text);
const accepted = (line: string, comment = '') => ({
  kind: 'key',
  key: expect.objectContaining({ line, comment }),
});

/** Exported by Node's OpenSSL. */
const rsaKey = createPublicKey({
  format: 'jwk',
  key: {
    kty: 'RSA',
    e: 'AQAB',
    n: Buffer.from(blobOf(rsa).subarray(-256)).toString('base64url'),
  },
});
const spkiPem = rsaKey.export({ type: 'spki', format: 'pem' }).toString();
const pkcs1Pem = rsaKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const ssh2 = (headers: string, base64 = base64Of(rsa), width = 70) =>
  `---- BEGIN SSH2 PUBLIC KEY ----\n${headers}${wrapped(base64, width)}\n---- END SSH2 PUBLIC KEY ----\n`;

describe('an OpenSSH line', () => {
  it('returns type, bits, comment, blob and line', () => {
    expect(readPublicKey(`${rsa} me@host`)).toEqual({
      kind: 'key',
      key: {
        type: 'ssh-rsa',
        bits: 2048,
        comment: 'me@host',
        blob: blobOf(rsa),
        line: `${rsa} me@host`,
      },
    });
  });

  it.each([
    ['nistp256', 256],
    ['nistp384', 384],
    ['nistp521', 521],
  ] as const)('can be ECDSA on %s', (curve, bits) => {
    const line = sampleLines[curve];
    expect(readPublicKey(line)).toMatchObject({
      kind: 'key',
      key: { type: `ecdsa-sha2-${curve}`, bits, line, blob: blobOf(line) },
    });
  });

  it('can be Ed25519, also wrapped by a terminal', () => {
    const { ed25519: line } = sampleLines;
    const key = { type: 'ssh-ed25519', bits: 256, line: `${line} me`, comment: 'me' };
    expect(readPublicKey(`${line} me`)).toMatchObject({ kind: 'key', key });
    expect(readPublicKey(wrapped(`${line} me`, 40))).toMatchObject({ kind: 'key', key });
  });

  it('can have white space and a byte order mark around it', () => {
    const line = `${rsa} me`;
    for (const text of [`\n\n ${line} \r\n\r\n`, `\ufeff${line}\n`, line.replace(' ', ' \t ')]) {
      expect(readPublicKey(text)).toEqual(accepted(line, 'me'));
      expect(readPublicKey(bytes(text))).toEqual(accepted(line, 'me'));
    }
  });

  it.each(['utf-16le', 'utf-16be'])(
    'can be a file in %s, with or without a byte order mark',
    (encoding) => {
      const line = `${rsa} 李雷 é 𠀋`;
      for (const text of [`\ufeff${line}\r\n`, `${line}\r\n`]) {
        const file = Buffer.from(text, 'utf16le');
        if (encoding === 'utf-16be') file.swap16();
        expect(readPublicKey(file)).toEqual(accepted(line, '李雷 é 𠀋'));
      }
    },
  );

  it('keeps a comment of several words and replaces control characters with spaces', () => {
    expect(readPublicKey(`${rsa}  a  b#c "d" `)).toEqual(
      accepted(`${rsa} a  b#c "d"`, 'a  b#c "d"'),
    );
    expect(readPublicKey(`${rsa} a\0\u001b[31mb\u2028c`)).toEqual(
      accepted(`${rsa} a  [31mb c`, 'a  [31mb c'),
    );
    expect(readPublicKey(`${rsa} my ssh-rsa key`)).toEqual(
      accepted(`${rsa} my ssh-rsa key`, 'my ssh-rsa key'),
    );
  });

  it('is a copy that doesn’t change with the file', () => {
    const file = bytes(rsa);
    const result = readPublicKey(file);
    file.fill(0);
    expect(result).toMatchObject({ kind: 'key', key: { blob: blobOf(rsa) } });
  });
});

describe('a line that a terminal wrapped', () => {
  it.each([20, 64, 72, 80, 95, 120, 132, 200, 379, 380, 381])(
    'is joined at %i columns',
    (width) => {
      for (const comment of ['', ' me@host', ` ${'long-comment@'.repeat(12)}`]) {
        const line = rsa + comment;
        // A separate line after an unwrapped key needn't be its comment.
        if (width >= rsa.length && line.length > width) continue;
        // A terminal that wraps at a space drops or moves it.
        const result = readPublicKey(wrapped(line, width));
        const withoutSpaces = (text: string) => text.replaceAll(' ', '');
        expect(result.kind).toBe('key');
        if (result.kind !== 'key') continue;
        expect(result.key.blob).toEqual(blobOf(rsa));
        expect(withoutSpaces(result.key.comment)).toBe(withoutSpaces(comment));
      }
    },
  );

  it.each(Object.entries(sampleLines).slice(1))('is joined for %s at every width', (_, line) => {
    for (let width = 28; width < line.length; width++) {
      const text = wrapped(`${line} c@h`, width, '\r\n');
      expect(readPublicKey(text)).toMatchObject({ kind: 'key', key: { line: `${line} c@h` } });
    }
  });

  it('can have indented lines, or the type on its own line', () => {
    expect(readPublicKey(wrapped(rsa, 80, '\n    '))).toEqual(accepted(rsa));
    expect(readPublicKey(`ssh-rsa\n${base64Of(rsa)}`)).toEqual(accepted(rsa));
    expect(readPublicKey(wrapped(rsa, 80, ' \n'))).toEqual(accepted(rsa));
    expect(readPublicKey(wrapped(rsa, 80, '\r'))).toEqual(accepted(rsa));
  });

  it('isn’t joined at a space', () => {
    expect(readPublicKey(wrapped(rsa, 80, ' '))).toEqual({ kind: 'refused', reason: 'truncated' });
  });

  it('can’t have other text after it', () => {
    const prompt = '\nroot@host:~# ';
    for (const text of [rsa, `${rsa} me`, wrapped(rsa, 80), wrapped(`${rsa} me`, 80)]) {
      expect(readPublicKey(text + prompt)).toEqual({ kind: 'refused', reason: 'extra-text' });
    }
  });
});

describe('PEM', () => {
  it('can be PUBLIC KEY or RSA PUBLIC KEY', () => {
    expect(readPublicKey(spkiPem)).toEqual(accepted(rsa));
    expect(readPublicKey(pkcs1Pem)).toEqual(accepted(rsa));
    expect(pkcs1Pem).toContain('BEGIN RSA PUBLIC KEY');
  });

  it('can have any or no line endings, and white space around it', () => {
    for (const end of ['\r\n', '\r', ' ', '', '\n  ']) {
      expect(readPublicKey(`\n ${spkiPem.replaceAll('\n', end)}\n`)).toEqual(accepted(rsa));
    }
  });

  it('can be Ed25519', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const point = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const line = lineOf('ssh-ed25519', ed25519PublicKeyBlob(point));
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(readPublicKey(pem)).toEqual(accepted(line));
  });

  it.each(['nistp256', 'nistp384', 'nistp521'] as const)('can be ECDSA on %s', (curve) => {
    const blob = blobOf(sampleLines[curve]);
    const size = { nistp256: 32, nistp384: 48, nistp521: 66 }[curve];
    const jwk = {
      kty: 'EC',
      crv: { nistp256: 'P-256', nistp384: 'P-384', nistp521: 'P-521' }[curve],
      x: Buffer.from(blob.subarray(-2 * size, -size)).toString('base64url'),
      y: Buffer.from(blob.subarray(-size)).toString('base64url'),
    };
    const pem = createPublicKey({ format: 'jwk', key: jwk }).export({
      type: 'spki',
      format: 'pem',
    });
    expect(readPublicKey(pem.toString())).toEqual(accepted(sampleLines[curve]));
    expect(ecdsaPublicKeyBlob(curve, blob.subarray(-2 * size - 1))).toEqual(blob);
  });

  it.each([
    ['a text without END', spkiPem.replace(/-----END.*/, ''), 'malformed-block'],
    ['another END', spkiPem.replace('END PUBLIC', 'END RSA PUBLIC'), 'malformed-block'],
    ['no body', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', 'bad-base64'],
    ['other characters', spkiPem.replace('MIIB', 'MI.B'), 'bad-base64'],
    ['headers', spkiPem.replace('\nMIIB', '\nA: b\n\nMIIB'), 'bad-base64'],
    ['text in front', `Bag Attributes\n${spkiPem}`, 'extra-text'],
    ['text behind', `${spkiPem}hello`, 'extra-text'],
    ['a second block', spkiPem + pkcs1Pem, 'several-keys'],
    ['a line behind', `${spkiPem}${rsa}`, 'several-keys'],
    ['a line in front', `${rsa}\n${spkiPem}`, 'several-keys'],
    ['the other label', pkcs1Pem.replaceAll('RSA PUBLIC', 'PUBLIC'), 'malformed-der'],
    ['a certificate', spkiPem.replaceAll('PUBLIC KEY', 'CERTIFICATE'), 'x509-certificate'],
    ['a DSA label', spkiPem.replaceAll('PUBLIC KEY', 'DSA PUBLIC KEY'), 'dsa'],
    ['an unknown label', spkiPem.replaceAll('PUBLIC KEY', 'PUBLIC THING'), 'unknown-format'],
  ])('with %s is rejected', (_, text, reason) => {
    expect(readPublicKey(text)).toEqual({ kind: 'refused', reason });
  });

  it('with DER after the key is rejected', () => {
    const der = rsaKey.export({ type: 'spki', format: 'der' });
    const longer = pemFromDer('PUBLIC KEY', Buffer.concat([der, Uint8Array.of(5, 0)]));
    expect(readPublicKey(longer)).toEqual({ kind: 'refused', reason: 'trailing-bytes' });
  });
});

describe('an RFC 4716 block', () => {
  it('can have headers with quotes and continuation lines', () => {
    const headers =
      'Subject: me\nCOMMENT: "1024-bit rsa, created by me@example.com \\\nMon Jan 15 \\\n08:31:24 2001"\nx-command: /bin/true\n';
    const comment = '1024-bit rsa, created by me@example.com Mon Jan 15 08:31:24 2001';
    expect(readPublicKey(ssh2(headers))).toEqual(accepted(`${rsa} ${comment}`, comment));
    expect(readPublicKey(ssh2(headers).replaceAll('\n', '\r\n'))).toEqual(
      accepted(`${rsa} ${comment}`, comment),
    );
  });

  it('can contain an Ed25519 key', () => {
    const { ed25519 } = sampleLines;
    expect(readPublicKey(ssh2('', base64Of(ed25519)))).toEqual(accepted(ed25519));
  });

  it('can have a comment without quotes, or none', () => {
    expect(readPublicKey(ssh2('Comment: a "b\n'))).toEqual(accepted(`${rsa} a "b`, 'a "b'));
    expect(readPublicKey(ssh2(''))).toEqual(accepted(rsa));
    expect(readPublicKey(ssh2('', base64Of(rsa), 25))).toEqual(accepted(rsa));
  });

  it.each([
    ['without END', ssh2('').replace(/---- END.*/, ''), 'malformed-block'],
    ['on one line', ssh2('').replaceAll('\n', ' '), 'malformed-block'],
    ['with another label', ssh2('').replace('BEGIN SSH2', 'BEGIN SSH3'), 'malformed-block'],
    ['without a body', ssh2('', ''), 'bad-base64'],
    ['with a header alone', ssh2('Comment: a \\', ''), 'malformed-block'],
    ['with a header behind the body', ssh2('', `${base64Of(rsa)}\nA: b`, 999), 'bad-base64'],
    ['with text behind', `${ssh2('')}x`, 'extra-text'],
    ['with a second one', ssh2('') + ssh2(''), 'several-keys'],
  ])('%s is rejected', (_, text, reason) => {
    expect(readPublicKey(text)).toEqual({ kind: 'refused', reason });
  });
});
