import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NewKeyPair } from './new-key-pair';
import { OpenSshPublicKey } from './openssh-public-key';

// Stands for the private bytes; 'c2VjcmV0' is the base64 that all its representations share.
const secret = 'secretsecretsecret';
const secretBytes = () => new TextEncoder().encode(secret);
const publicKey = new OpenSshPublicKey('ssh-rsa', 2048, Uint8Array.of(1, 2, 3));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('NewKeyPair', () => {
  it('gives the private key as PEM, a fresh copy each time', () => {
    const pair = new NewKeyPair(publicKey, secretBytes());
    const first = pair.pem();
    expect(decode(first)).toBe(
      '-----BEGIN PRIVATE KEY-----\nc2VjcmV0c2VjcmV0c2VjcmV0\n-----END PRIVATE KEY-----\n',
    );
    first.fill(0);
    expect(decode(pair.pem())).toContain('c2VjcmV0');
  });

  it('shows nothing private to whatever prints, copies or walks it', () => {
    const pair = new NewKeyPair(publicKey, secretBytes());
    expect(JSON.stringify({ pair })).toBe('{"pair":"[redacted]"}');
    expect(String(pair)).toBe('[redacted]');
    expect(inspect({ pair }, { depth: null })).toBe('{ pair: [redacted] }');

    const everyView = [
      inspect(pair, { showHidden: true, depth: null, customInspect: false, getters: true }),
      JSON.stringify(structuredClone(pair)),
      JSON.stringify(Object.entries(pair)),
      JSON.stringify(Object.assign({}, pair)),
      Reflect.ownKeys(pair).map(String).join(),
      JSON.stringify(Object.getOwnPropertyDescriptors(pair)),
    ].join('\n');
    const leaks = [
      secret,
      'c2VjcmV0',
      'PRIVATE',
      '115,101,99',
      '115, 101, 99',
      '73 65 63',
      '736563',
    ];
    expect(leaks.filter((leak) => everyView.includes(leak))).toEqual([]);
    expect(Reflect.ownKeys(pair)).toEqual(['publicKey']);
  });

  it('fills the very bytes it was given with zeros, and gives no PEM from then on', () => {
    const bytes = secretBytes();
    const pair = new NewKeyPair(publicKey, bytes);
    expect(pair.wiped).toBe(false);

    pair.wipe();
    pair.wipe();

    expect(pair.wiped).toBe(true);
    expect(bytes).toEqual(new Uint8Array(secret.length));
    expect(() => pair.pem()).toThrow('wiped');
    expect(pair.publicKey.blob).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe('isWholeIn', () => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const pair = () => new NewKeyPair(publicKey, Uint8Array.from(der));
  const files = (['pkcs8', 'pkcs1'] as const).flatMap((type) => [
    Buffer.from(key.export({ type, format: 'pem' })),
    key.export({ type, format: 'der' }),
  ]);

  it('knows the key in each of its formats, and in the file that it gives', () => {
    expect(files.map((file) => pair().isWholeIn(file))).toEqual([true, true, true, true]);
    expect(pair().isWholeIn(pair().pem())).toBe(true);
  });

  it('sees one changed bit anywhere in it', () => {
    for (let at = 0; at < der.length; at += 1) {
      const damaged = Uint8Array.from(der);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(pair().isWholeIn(damaged), `byte ${at}`).toBe(false);
    }
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('private key')],
    ['UTF-16', Buffer.from(`\ufeff${files[0]?.toString()}`, 'utf16le')],
    ['a head alone', Buffer.from('-----BEGIN PRIVATE KEY-----\n')],
    ['what was cut off', Buffer.from(der.subarray(0, 900).toString('base64'))],
  ])('does not find it in %s', (_, file) => {
    expect(pair().isWholeIn(file)).toBe(false);
  });

  it('leaves the file as it is', () => {
    const file = Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));
    const before = Buffer.from(file);
    pair().isWholeIn(file);
    expect(file).toEqual(before);
  });

  it('throws once the key is wiped', () => {
    const wiped = pair();
    wiped.wipe();
    expect(() => wiped.isWholeIn(files[0] ?? der)).toThrow('wiped');
  });
});
