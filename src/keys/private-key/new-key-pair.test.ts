import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NewKeyPair } from './new-key-pair';
import { OpenSshPublicKey } from '../public-key/openssh-public-key';

// All its encodings contain the base64 'c2VjcmV0'.
const secret = 'secretsecretsecret';
const secretBytes = () => new TextEncoder().encode(secret);
const publicKey = new OpenSshPublicKey('ssh-rsa', 2048, Uint8Array.of(1, 2, 3));
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('NewKeyPair', () => {
  it('returns the private key as PEM, as a new copy each time', () => {
    const pair = new NewKeyPair(publicKey, secretBytes());
    const first = pair.pem();
    expect(decode(first)).toBe(
      '-----BEGIN PRIVATE KEY-----\nc2VjcmV0c2VjcmV0c2VjcmV0\n-----END PRIVATE KEY-----\n',
    );
    first.fill(0);
    expect(decode(pair.pem())).toContain('c2VjcmV0');
  });

  it('reveals nothing private when printed, copied or enumerated', () => {
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

  it('fills the original bytes with zeros, and then returns no PEM', () => {
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
