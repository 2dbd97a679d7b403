import { execFile, execFileSync } from 'node:child_process';
import { promises as files } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { md5Fingerprint, sha256Fingerprint } from '../fingerprint/fingerprint';
import { generateKeyPair } from './generate';
import type { NewKeyPair } from './new-key-pair';
import { randomart } from '../fingerprint/randomart';

const keyCount = 12;
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const run = promisify(execFile);

interface SavedKey {
  readonly pair: NewKeyPair;
  readonly name: string;
  readonly privateFile: string;
}

let directory: string;
let keys: readonly SavedKey[] = [];

beforeAll(async () => {
  directory = await files.mkdtemp(join(tmpdir(), 'generated-keys-'));
  keys = await inTurns(
    Array.from({ length: keyCount }, (_, index) => `key-${index}`),
    async (name) => {
      const pair = await generateKeyPair();
      const privateFile = join(directory, `${name}.pem`);
      await files.writeFile(privateFile, pair.pem(), { mode: 0o600 });
      return { pair, name, privateFile };
    },
  );
});

afterAll(() => files.rm(directory, { recursive: true, force: true }));

describe('generateKeyPair', () => {
  it('generates a different key each time', () => {
    const blobs = keys.map(({ pair }) => sha256Fingerprint(pair.publicKey.blob));
    expect(new Set(blobs).size).toBe(keyCount);
  });

  it('generates RSA 2048 with e = 65537', () => {
    for (const { pair } of keys) {
      expect(pair.publicKey).toMatchObject({ type: 'ssh-rsa', bits: 2048 });
      expect(Buffer.from(pair.publicKey.blob.subarray(0, 22)).toString('hex')).toBe(
        '000000077373682d7273610000000301000100000101',
      );
    }
  });

  it('returns PKCS#8 PEM in lines of 64 characters with LF and a final newline', () => {
    for (const { pair } of keys) {
      const pem = new TextDecoder('utf-8', { fatal: true }).decode(pair.pem());
      expect(pem).toMatch(
        /^-----BEGIN PRIVATE KEY-----\n(?:[A-Za-z0-9+/]{64}\n)+[A-Za-z0-9+/=]{1,64}\n-----END PRIVATE KEY-----\n$/,
      );
    }
  });

  it('rejects with a reason if crypto.subtle is missing', async () => {
    const real = globalThis.crypto;
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      await expect(generateKeyPair()).rejects.toThrow('crypto.subtle');
    } finally {
      Object.defineProperty(globalThis, 'crypto', { value: real, configurable: true });
    }
  });
});

describeWith('ssh-keygen', ['-?'], () => {
  it('derive the same public key from the private key file', async () => {
    await inTurns(keys, async ({ pair, privateFile }) => {
      const { stdout } = await run('ssh-keygen', ['-y', '-f', privateFile]);
      expect(stdout.trim()).toBe(pair.publicKey.line());
    });
  });

  it('have the same MD5 fingerprint and picture', async () => {
    const shown = await listed('md5');
    expect(shown.map(({ fingerprint, picture }) => ({ fingerprint, picture }))).toEqual(
      keys.map(({ pair: { publicKey } }) => ({
        fingerprint: `MD5:${md5Fingerprint(publicKey.blob).match(/../g)?.join(':')}`,
        picture: randomart(publicKey, 'MD5').text,
      })),
    );
  });

  it('have the same SHA256 fingerprint, size, comment and picture', async () => {
    expect(await listed('sha256')).toEqual(
      keys.map(({ name, pair: { publicKey } }) => ({
        bits: '2048',
        fingerprint: sha256Fingerprint(publicKey.blob),
        comment: name,
        picture: randomart(publicKey, 'SHA256').text,
      })),
    );
  });
});

describeWith('openssl', ['version'], () => {
  it('are consistent private keys', async () => {
    await inTurns(keys, async ({ privateFile }) => {
      const check = await run('openssl', ['pkey', '-check', '-noout', '-in', privateFile]);
      expect(check.stdout).toContain('Key is valid');
    });
  });
});

/** For each key, a line and eleven lines of randomart. */
async function listed(hash: 'md5' | 'sha256') {
  const file = join(directory, 'all.pub');
  await files.writeFile(file, keys.map(({ name, pair }) => pair.publicKey.line(name)).join('\n'));
  const { stdout } = await run('ssh-keygen', ['-l', '-v', '-E', hash, '-f', file]);
  const shown = stdout.trimEnd().split('\n');
  return keys.map((_, index) => {
    const [summary = '', ...picture] = shown.slice(index * 12, index * 12 + 12);
    const [bits, fingerprint, comment] = summary.split(' ');
    return { bits, fingerprint, comment, picture: picture.join('\n') };
  });
}

/** Two at a time, to leave CPU time for others. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let index = 0; index < items.length; index += 2) {
    results.push(...(await Promise.all(items.slice(index, index + 2).map(work))));
  }
  return results;
}

/** Skips the tests if the program is missing. */
function describeWith(program: string, harmless: readonly string[], tests: () => void): void {
  if (isInstalled(program, harmless)) {
    describe(`the keys in ${program}`, tests);
    return;
  }
  process.stderr.write(`SKIPPED: ${program} is not installed, no key was held against it\n`);
  describe.skip(`the keys in ${program} (${program} is not installed)`, tests);
}

function isInstalled(program: string, harmless: readonly string[]): boolean {
  try {
    execFileSync(program, harmless, { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Any other error means that it's installed.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
