import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../scripts/lib/programs.mjs';
import { test } from './fixtures';

interface KeyFiles {
  folder: string;
  /** Of the RSA key: 32 hex digits, as the page shows it. */
  md5: string;
  /** Of the RSA key: `SHA256:…`. */
  sha256: string;
}

let made: KeyFiles | undefined;

/** Creates one RSA key in many formats, and keys of other types, once per worker. */
export function makeKeyFiles(): KeyFiles {
  const keygen = findProgram('ssh-keygen');
  test.skip(keygen === undefined, 'ssh-keygen is not installed');
  if (made) return made;

  const folder = mkdtempSync(join(tmpdir(), 'key-files-'));
  const inFolder = (name: string) => join(folder, name);
  const run = (...args: string[]) =>
    execFileSync(keygen ?? '', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  for (const [type, bits] of [
    ['rsa', '2048'],
    ['ecdsa', '256'],
    ['ed25519', '256'],
  ] as const) {
    run('-q', '-t', type, '-b', bits, '-N', '', '-C', 'me@laptop', '-f', inFolder(type));
  }
  for (const [name, format, passphrase] of [
    ['rsa.pkcs1', 'PEM', ''],
    ['rsa.pkcs8', 'PKCS8', ''],
    ['rsa.pkcs8-encrypted', 'PKCS8', 'a passphrase'],
    ['rsa.encrypted', 'RFC4716', 'a passphrase'],
  ] as const) {
    copyFileSync(inFolder('rsa'), inFolder(name));
    run('-q', '-p', '-P', '', '-N', passphrase, '-m', format, '-f', inFolder(name));
  }
  writeFileSync(inFolder('rsa.rfc4716'), run('-e', '-m', 'RFC4716', '-f', inFolder('rsa.pub')));
  writeFileSync(inFolder('rsa.spki'), run('-e', '-m', 'PKCS8', '-f', inFolder('rsa.pub')));
  const md5 = /MD5:([0-9a-f:]+)/.exec(run('-l', '-E', 'md5', '-f', inFolder('rsa.pub')))?.[1];
  const sha256 = /SHA256:\S+/.exec(run('-l', '-f', inFolder('rsa.pub')))?.[0];
  made = { folder, md5: (md5 ?? '').replaceAll(':', ''), sha256: sha256 ?? '' };
  return made;
}

/** The line in a public key file, by default the RSA key's. */
export function publicKeyLine(file = 'rsa.pub'): string {
  return readFileSync(join(makeKeyFiles().folder, file), 'utf8').trim();
}
