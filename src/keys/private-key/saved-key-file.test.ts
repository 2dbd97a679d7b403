import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { NewKeyPair } from './new-key-pair';
import { OpenSshPublicKey } from '../public-key/openssh-public-key';

// Allows for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const der = key.export({ type: 'pkcs8', format: 'der' });
const publicKey = new OpenSshPublicKey('ssh-rsa', 2048, Uint8Array.of(1, 2, 3));
const pair = new NewKeyPair(publicKey, Uint8Array.from(der));
const pem = Buffer.from(pair.pem()).toString();
const lines = pem.trimEnd().split('\n');
const base64 = lines.slice(1, -1);
const crLf = pem.replaceAll('\n', '\r\n');

/** ssh reads these despite changed line endings. */
const harmless: [name: string, file: string][] = [
  ['the file itself', pem],
  ['CR LF', crLf],
  ['CR LF in some lines', pem.replace('\n', '\r\n')],
  ['no line end at the end', pem.trimEnd()],
  ['CR LF, but none at the end', crLf.trimEnd()],
  ['CR LF, but half of it at the end', crLf.slice(0, -1)],
  ['an empty line behind it', `${pem}\n`],
  ['empty lines of CR LF behind it', `${crLf}\r\n\r\n`],
];

/** The base64 is intact, but ssh can't read the file. */
const damagedAroundKey: [name: string, file: string][] = [
  ...[2, 3, 4, 5, 6, 10, 20, 24, 25].map((count): [string, string] => [
    `an END line without its last ${count - 1} characters`,
    pem.slice(0, -count),
  ]),
  ['a dash too few at BEGIN', pem.slice(1)],
  ['a dash too few at END', pem.replace('-----END', '----END')],
  ['another END line', pem.replace('END PRIVATE', 'END RSA PRIVATE')],
  ['CR alone', pem.replaceAll('\n', '\r')],
  ['lines that are indented', lines.map((line) => `  ${line}\n`).join('')],
  ['a space in front', ` ${pem}`],
  ['everything on one line', lines.join(' ')],
  ['empty lines in between', lines.join('\n\n')],
];

/** Whether ssh can read it or not. */
const different: [name: string, file: string | Buffer][] = [
  ['nothing', ''],
  ['text', 'private key'],
  ['a head alone', '-----BEGIN PRIVATE KEY-----\n'],
  ['half of it', pem.slice(0, 900)],
  ['dashes that became long ones', pem.replaceAll('--', '\u2014')],
  ['a line too few', pem.replace(`${base64[9]}\n`, '')],
  ['UTF-16', Buffer.from(`\ufeff${pem}`, 'utf16le')],
  ['DER', der],
  ['PKCS#1', key.export({ type: 'pkcs1', format: 'pem' })],
  ['another key', Buffer.from(new NewKeyPair(publicKey, otherDer()).pem())],
];

const matchOf = (file: string | Buffer) =>
  pair.compare(typeof file === 'string' ? Buffer.from(file) : file);

describe('a file compared to the downloaded one', () => {
  it.each(harmless)('%s: the same', (_, file) => {
    expect(matchOf(file)).toBe('same');
  });

  it.each(damagedAroundKey)('%s: damaged around the key', (_, file) => {
    expect(matchOf(file)).toBe('damaged-around-key');
  });

  it.each(different)('%s: different', (_, file) => {
    expect(matchOf(file)).toBe('different');
  });

  it('is never the same with a changed bit or truncated anywhere', () => {
    const file = Buffer.from(pem);
    for (let at = 0; at < file.length - 1; at += 1) {
      const damaged = Buffer.from(file);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(pair.compare(damaged), `byte ${at} changed`).not.toBe('same');
      expect(pair.compare(file.subarray(0, at)), `${at} bytes`).not.toBe('same');
    }
  });

  it('isn’t changed', () => {
    const file = Buffer.from(crLf);
    matchOf(crLf);
    pair.compare(file);
    expect(file.toString()).toBe(crLf);
  });

  it('can’t be compared once the key is wiped', () => {
    const wiped = new NewKeyPair(publicKey, Uint8Array.from(der));
    wiped.wipe();
    expect(() => wiped.compare(Buffer.from(pem))).toThrow('wiped');
  });
});

for (const [program, read] of [
  ['ssh-keygen', ['-y', '-P', '', '-f']],
  ['openssl', ['pkey', '-noout', '-in']],
] as const) {
  const isMissing = spawnSync(program, ['-?']).error !== undefined;
  if (isMissing) process.stderr.write(`SKIPPED: ${program} is not installed, it read no file\n`);

  describe.skipIf(isMissing)(`these files in ${program}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-key-file-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    function isRead(file: string): boolean {
      const path = join(folder, 'key.pem');
      writeFileSync(path, file, { mode: 0o600 });
      return spawnSync(program, [...read, path], { timeout: 30_000 }).status === 0;
    }

    it('are readable if they’re the same, and unreadable if damaged around the key', () => {
      expect(harmless.filter(([, file]) => !isRead(file))).toEqual([]);
      expect(damagedAroundKey.filter(([, file]) => isRead(file))).toEqual([]);
    });

    it('are readable if truncated but the same, also with CR LF', () => {
      const starts = [pem, crLf].flatMap((file) =>
        Array.from(file, (_, at) => file.slice(0, at + 1)),
      );
      const same = starts.filter((start) => matchOf(start) === 'same');
      expect(same.map((start) => start.length)).toEqual([
        pem.length - 1,
        pem.length,
        crLf.length - 2,
        crLf.length - 1,
        crLf.length,
      ]);
      expect(same.filter((start) => !isRead(start))).toEqual([]);
    });
  });
}

function otherDer(): Uint8Array {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return Uint8Array.from(other.export({ type: 'pkcs8', format: 'der' }));
}
