import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wireString } from '../encoding/ssh-wire';
import { blobOf, lineOf, sampleLines } from '../testing/sample-keys';
import { readPastedKey } from './read-pasted-key';

const known = (is: string) => ({ kind: 'not-a-key', is });
const hex = Buffer.from(blobOf(sampleLines.rsa)).toString('hex');

describe('text without a key is identified as', () => {
  it.each([
    [
      'pgp-key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBFyO8x0BCAD\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
    ['pgp-key', 'mQENBFyO8x0BCADexampleexampleexampleexampleexampleexampleexample'],
    [
      'fingerprint',
      '2048 SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q ann@example.com (RSA)',
    ],
    ['fingerprint', 'SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q'],
    ['fingerprint', 'MD5:30:e6:80:be:aa:49:b1:d2:82:98:4f:dd:86:34:3c:ad'],
    ['fingerprint', '2048 30:e6:80:be:aa:49:b1:d2:82:98:4f:dd:86:34:3c:ad ann (RSA)'],
    ['fingerprint', '30e680beaa49b1d282984fdd86343cad'],
    ['fingerprint', '30e680beaa49b1d282984fdd86343cad  -\n'],
    ['fingerprint', '+---[RSA 2048]----+\n|    .o.          |'],
    ['fingerprint', '|      .o.        |\n|       .o        |'],
    ['fingerprint', '3D25 5F3A A6C1 0C22 24BE  2B8D 6C19 6AC5 5C1C 7B3A'],
    ['hexadecimal', hex],
    ['hexadecimal', (hex.match(/../g) ?? []).join(':')],
    ['hexadecimal', '00000000: 0000 0007 7373 682d 7273 6100 0000 0301  ....ssh-rsa.....'],
    ['hexadecimal', '0000000 00 00 00 07 73 73 68 2d 72 73 61 00 00 00 03 01'],
    ['hexadecimal', 'Public-Key: (2048 bit)\nModulus:\n    00:b0:8c:1f:7a'],
    ['pgp-key', 'pub   rsa4096 2020-01-01 [SC]\n      3D255F3AA6C10C2224BE2B8D6C196AC55C1C7B3A'],
    ['token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlc2ln'],
    ['ssh-config', 'Host web\n  HostName 192.0.2.10\n  IdentityFile ~/.ssh/id_rsa'],
    ['host-key', '|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg='],
    ['x509-certificate', '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----'],
    ['certificate-request', '-----BEGIN CERTIFICATE REQUEST-----\nMIIC'],
    ['certificate-file', '-----BEGIN PKCS7-----\nMIIC'],
    ['ssh-signature', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lH'],
    ['key-list-address', 'https://github.com/ann.keys'],
    ['key-list-address', 'https://gitlab.example.com/ann.keys\n'],
    ['address', 'https://example.com/id_rsa.pub'],
    ['address', 'ssh://git@example.com'],
    ['address', '192.0.2.10'],
    ['address', 'ecs.console.aliyun.com/keyPair'],
    ['key-list-address', 'github.com/ann.keys'],
    ['login', 'ann@example.com'],
    ['login', 'root@192.0.2.10:~/'],
    ['login', 'Ann Example <ann@example.com>'],
    ['path', '~/.ssh/id_rsa.pub'],
    ['path', '/home/ann/.ssh/id_rsa.pub'],
    ['path', 'C:\\Users\\Ann Example\\.ssh\\id_rsa.pub'],
    ['path', '"C:\\keys\\web.pub"'],
    ['path', '%USERPROFILE%\\.ssh\\id_rsa.pub'],
    ['path', 'file:///home/ann/.ssh/id_rsa.pub'],
    ['path', 'id_rsa.pub'],
    ['path', 'my key.pem'],
    ['path', 'authorized_keys'],
    ['command', 'cat ~/.ssh/id_rsa.pub'],
    ['command', '$ ssh-keygen -t rsa -b 4096'],
    ['command', 'ssh-copy-id ann@example.com'],
    ['reference', '${SSH_PUBLIC_KEY}'],
    ['reference', '$SSH_PUBLIC_KEY'],
    ['reference', 'file("~/.ssh/id_rsa.pub")'],
    ['reference', '{{ ssh_key }}'],
    ['error-message', 'cat: /home/ann/.ssh/id_rsa.pub: No such file or directory'],
    ['error-message', 'The agent has no identities.'],
    ['json-web-key', '{"kty":"RSA","n":"0vx7","e":"AQAB"}'],
    ['xml-key', '<RSAKeyValue><Modulus>x</Modulus></RSAKeyValue>'],
    ['dns-record', 'example.com. IN SSHFP 1 1 89f0ba62acb8aae1615efd8169866d6bf0c05ad7'],
    ['dns-record', `example.com. 3600 IN SSHFP 1 1 ( ${'89f0'.repeat(10)} )`],
    ['dns-record', `; hosts\nexample.com IN SSHFP 3 2 ${'89f0'.repeat(16)}`],
    ['dns-record', `example.com. IN TYPE44 \\# 22 01 01 ${'89f0'.repeat(10)}`],
    ['dns-record', `4 2 ${'89F0'.repeat(14)} ${'89F0'.repeat(2)}`],
    [
      'program-output',
      '/usr/bin/ssh-copy-id: INFO: Source of key(s) to be installed: "/home/ann/.ssh/id_rsa.pub"\n\nNumber of key(s) added: 1',
    ],
    ['ansible-vault', `$ANSIBLE_VAULT;1.1;AES256\n${'3662'.repeat(20)}`],
    ['ansible-vault', `key: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;prod\n  ${'3662'.repeat(20)}`],
    ['ssh1-key', `2048 65537 ${'251959084'.repeat(20)}`],
    ['other-program', `age1${'q'.repeat(58)}`],
    ['other-program', `untrusted comment: minisign public key 1\nRWQ${'f'.repeat(53)}`],
    ['other-program', '[Peer]\nPublicKey = xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg='],
    ['access-key-id', '{"AccessKeyId": "LTAI4FoLmvQ9urWXgSRpDvh1", "Bucket": "a"}'],
    ['access-key-id', 'LTAI4FoLmvQ9urWXgSRpDvh1'],
  ])('%s: %s', (is, text) => {
    for (const input of [text, ` ${text}\r\n`, Buffer.from(text)]) {
      expect(readPastedKey(input)).toEqual(known(is));
    }
  });
});

describe('the error for an unsupported type names the type', () => {
  const pem = (type: 'ed448' | 'x25519') =>
    generateKeyPairSync(type as 'ed448')
      .publicKey.export({ type: 'spki', format: 'pem' })
      .toString();

  it.each([
    ['Ed448', pem('ed448')],
    ['X25519', pem('x25519')],
    [
      'ssh-ed448',
      lineOf(
        'ssh-ed448',
        Buffer.concat([wireString(Buffer.from('ssh-ed448')), new Uint8Array(60)]),
      ),
    ],
  ])('%s', (detail, text) => {
    expect(readPastedKey(text)).toEqual({ kind: 'refused', reason: 'unknown-type', detail });
  });

  it('for a hardware security key, whatever precedes it', () => {
    const inner = 'sk-ecdsa-sha2-nistp256@openssh.com';
    const blob = Buffer.concat([wireString(Buffer.from(inner)), new Uint8Array(60)]);
    expect(readPastedKey(lineOf(`webauthn-${inner}`, blob))).toEqual({
      kind: 'refused',
      reason: 'security-key',
    });
  });
});
