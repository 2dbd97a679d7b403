import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { harmlessTexts, privateKeyTexts } from '../testing/private-key-texts';
import { base64Of, sampleLines, wrapped } from '../testing/sample-keys';
import { readPastedKey } from './read-pasted-key';

const { rsa } = sampleLines;

describe('a private key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { publicHalf } = readPastedKey(pem) as { publicHalf?: unknown };

  it.each([
    ['percent-encoded', encodeURIComponent(pem)],
    ['in a form', encodeURIComponent(pem).replaceAll('%20', '+')],
    [
      'with invisible characters',
      pem.replaceAll('PRIVATE', 'PRI\u200bVATE').replaceAll('MII', 'M\u00adII'),
    ],
    ['with no-break spaces', pem.replaceAll(' ', '\u00a0')],
    ['in JSON', JSON.stringify({ type: 'service_account', private_key: pem })],
    ['in YAML', `key: |\n${pem.replace(/^/gm, '  ')}`],
    ['in a quoted email', pem.replace(/^/gm, '> > ')],
    ['in string literals', pem.replace(/^(.+)$/gm, '  "$1\\n"')],
    ['in base64 once more', `data:\n  key: ${Buffer.from(pem).toString('base64')}`],
    ['in HTML', `<pre>${pem.replaceAll('+', '&#43;').replaceAll(' ', '&nbsp;')}</pre>`],
  ])('is found %s and returns its public half', (_, text) => {
    expect(publicHalf).toBeDefined();
    expect(readPastedKey(text)).toEqual({ kind: 'private-key', format: 'pkcs8', publicHalf });
  });

  it.each([
    ['JSON', JSON.stringify({ private_key: pem })],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ private_key: pem }))],
    ['JSON with Unicode escapes', JSON.stringify(pem).replaceAll('+', '\\u002b')],
    [
      'HTML',
      `<p>${pem.replaceAll('+', '&#43;').replaceAll('/', '&#x2f;').replaceAll('\n', '<br/>')}</p>`,
    ],
    ['YAML', `key: |\n${pem.replace(/^/gm, '    ')}`],
    ['a quoted email', pem.replace(/^/gm, '> ').replaceAll('\n', '\r\n')],
  ])('returns its public half from %s', (_, text) => {
    expect(readPastedKey(Buffer.from(text))).toEqual({
      kind: 'private-key',
      format: 'pkcs8',
      publicHalf,
    });
  });

  it('in PuTTY format returns its public half from JSON and a quoted email', () => {
    const ppk = [
      'PuTTY-User-Key-File-3: ssh-rsa',
      'Encryption: none',
      'Comment: ann@example.com',
      `Public-Lines: ${Math.ceil(base64Of(rsa).length / 64)}`,
      wrapped(base64Of(rsa), 64),
      'Private-Lines: 1',
      'AAAA',
      'Private-MAC: 00',
    ].join('\n');
    const half = { line: `${rsa} ann@example.com` };
    for (const text of [JSON.stringify({ key: ppk }), ppk.replace(/^/gm, '> ')]) {
      expect(readPastedKey(text)).toMatchObject({ format: 'putty', publicHalf: half });
      expect(readPastedKey(Buffer.from(text))).toMatchObject({ publicHalf: half });
    }
  });

  it.each(privateKeyTexts)('is recognized: %s', (_, text) => {
    expect(readPastedKey(text).kind).toBe('private-key');
    expect(readPastedKey(Buffer.from(text)).kind).toBe('private-key');
  });

  it.each(privateKeyTexts.filter(([name]) => name.startsWith('a JWK')))('is named: %s', (_, text) =>
    expect(readPastedKey(text)).toEqual({ kind: 'private-key', format: 'jwk' }),
  );

  it('is recognized as OpenSSL prints Ed25519', () => {
    const text = 'ED25519 Private-Key:\npriv:\n    00:b0';
    expect(readPastedKey(text)).toEqual({ kind: 'private-key', format: 'other' });
  });

  it.each(harmlessTexts)('isn’t %j', (text) => {
    expect(readPastedKey(text).kind).not.toBe('private-key');
  });

  it('isn’t recognized in a path or label', () => {
    for (const text of ['PrivateKey = ~/.ssh/id_rsa', `private-key: ${rsa}`]) {
      expect(readPastedKey(text).kind).not.toBe('private-key');
    }
  });

  it('is found next to a public key', () => {
    expect(readPastedKey(`${rsa} ann\n${pem}`).kind).toBe('private-key');
    expect(readPastedKey(`"${rsa} ann"\n${encodeURIComponent(pem)}`).kind).toBe('private-key');
  });
});
