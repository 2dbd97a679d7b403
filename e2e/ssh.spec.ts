import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from '@playwright/test';
import { expect, test } from './fixtures';
import type { KeyPairsPage } from './key-pairs-page';
import { login, missingProgram, run, startSshd } from './openssh';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-pair-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('OpenSSL and OpenSSH accept the private key and print the same fingerprints', async ({
  keyPairs,
}) => {
  const missing = missingProgram('openssl', 'ssh-keygen');
  test.skip(missing !== undefined, `${missing} is not installed`);

  await keyPairs.open('cn-hangzhou');
  const keyFile = await save(await keyPairs.create('checked'));
  const text = await readFile(keyFile, 'latin1');
  expect(text).toMatch(
    /^-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=]{64}\n)+[A-Za-z0-9+/=]{1,64}\n-----END PRIVATE KEY-----\n$/,
  );
  expect(await run('openssl', ['pkey', '-check', '-noout', '-in', keyFile])).toContain('valid');
  expect(await run('openssl', ['pkey', '-text', '-noout', '-in', keyFile])).toMatch(
    /Private-Key: \(2048 bit.*publicExponent: 65537/s,
  );

  const md5 = await keyPairs.fact('Fingerprint (MD5)').innerText();
  const sha256 = await keyPairs.fact('Fingerprint (SHA256)').innerText();
  expect(await fingerprint(keyFile, 'md5')).toBe(`MD5:${md5.match(/../g)?.join(':')}`);
  expect(await fingerprint(keyFile, 'sha256')).toBe(sha256);

  await keyPairs.finish();
  await keyPairs.workerResponds();
  const derived = await run('ssh-keygen', ['-y', '-f', keyFile]);
  expect(await publicKeyOf(keyPairs, 'checked')).toBe(`${derived.split(' ', 2).join(' ')} checked`);
});

test('the private key logs in to a server with the API’s public key @account', async ({
  keyPairs,
}) => {
  const missing = missingProgram('ssh', 'sshd', 'ssh-keygen');
  test.skip(missing !== undefined, `${missing} is not installed`);

  await keyPairs.open('cn-hangzhou');
  const keyFile = await save(await keyPairs.create('log-in'));
  await keyPairs.finish();
  const otherKeyFile = await save(await keyPairs.create('another'));
  await keyPairs.finish();
  await keyPairs.workerResponds();

  const server = await startSshd(folder, await publicKeyOf(keyPairs, 'log-in'));
  try {
    const token = randomUUID();
    expect(await login(server.port, keyFile, `echo ${token}`)).toBe(token);
    await expect(login(server.port, otherKeyFile, 'true')).rejects.toThrow('Permission denied');
  } finally {
    server.stop();
  }
});

/** Saves the file in the test's folder, readable only by its owner, as the page advises. */
async function save(download: Download): Promise<string> {
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await chmod(file, 0o400);
  return file;
}

async function fingerprint(keyFile: string, hash: 'md5' | 'sha256'): Promise<string | undefined> {
  const line = await run('ssh-keygen', ['-l', '-E', hash, '-f', keyFile]);
  return line.split(' ')[1];
}

async function publicKeyOf(keyPairs: KeyPairsPage, name: string): Promise<string> {
  const answer = await keyPairs.call('DescribeKeyPairs', {
    RegionId: 'cn-hangzhou',
    KeyPairName: name,
    IncludePublicKey: true,
  });
  const publicKey = answer.KeyPairs.KeyPair[0]?.PublicKey;
  expect(publicKey).toBeDefined();
  return publicKey ?? '';
}
