import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { blobOf, sampleLines } from '../../../keys/testing/sample-keys';
import { identifyKeys } from './identify-keys';

const { rsa, nistp256 } = sampleLines;
const md5 = (line: string) => md5Fingerprint(blobOf(line));
const identify = (content: string) => identifyKeys(new File([content], 'key'));

async function problemOf(content: string): Promise<string | null> {
  const result = await identify(content);
  return result.kind === 'problem' ? result.message() : null;
}

describe('the keys of a file', () => {
  it.each([
    ['a public key', `${rsa} ann@laptop`, [[md5(rsa), 'ann@laptop']]],
    ['one without a comment', rsa, [[md5(rsa), md5(rsa)]]],
    ['one with something around it', `key: "${rsa} ann"`, [[md5(rsa), 'ann']]],
    [
      'several',
      `${rsa} ann\n${nistp256} bob\n`,
      [
        [md5(rsa), 'ann'],
        [md5(nistp256), 'bob'],
      ],
    ],
    [
      'fingerprints',
      `2048 MD5:${md5(rsa).replace(/..(?=.)/g, '$&:')} ann (RSA)\n256 ${sha256Fingerprint(blobOf(nistp256))} bob (ECDSA)\n`,
      [
        [md5(rsa), md5(rsa)],
        [sha256Fingerprint(blobOf(nistp256)), sha256Fingerprint(blobOf(nistp256))],
      ],
    ],
  ])('are read: %s', async (_, content, keys) => {
    expect(await identify(content)).toEqual({
      kind: 'keys',
      keys: keys.map(([fingerprint, label]) => ({ fingerprint, label })),
    });
  });

  it('include the public half of a private key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(await identify(pem)).toMatchObject({
      kind: 'keys',
      keys: [{ label: expect.any(String) }],
    });
    expect(await problemOf(pem.slice(0, 800))).toContain('damaged or cut off');
    const passphrase = { cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
    const encrypted = privateKey.export({ type: 'pkcs8', format: 'pem', ...passphrase }).toString();
    expect(await problemOf(encrypted)).toContain('without its passphrase');
  });

  it.each([
    ['a server’s key', `git.example.com ${rsa}`, 'known_hosts'],
    ['words', 'milk, bread', 'neither a key nor a fingerprint'],
    ['a log', 'Nov 1 12:00:00 host sshd[1]: Accepted publickey\n'.repeat(9), 'neither a key'],
    ['a long log', 'Nov 1 12:00:00 host sshd[1]: closed\n'.repeat(3000), 'too large'],
    ['white space', ' \n', 'is empty'],
    ['an encrypted message', '-----BEGIN PGP MESSAGE-----', 'PGP'],
  ])('are none in %s', async (_, content, message) => {
    expect(await problemOf(content)).toContain(message);
  });
});
