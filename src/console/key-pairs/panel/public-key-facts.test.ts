import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readListedPublicKey } from '../data/listed-public-key';
import { publicKeyFacts, withColons, type PublicKeyFacts } from './public-key-facts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-key-facts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function made(type: string, bits: string) {
  const file = join(folder, `${type}-${bits}`);
  run('-q', '-t', type, '-b', bits, '-N', '', '-C', 'a comment', '-f', file);
  const [sha256Line = '', ...picture] = run('-lv', '-f', `${file}.pub`).split('\n');
  return {
    line: readFileSync(`${file}.pub`, 'utf8').trim(),
    sha256: sha256Line.split(' ')[1],
    md5: run('-l', '-E', 'md5', '-f', `${file}.pub`).split(' ')[1],
    picture: picture.join('\n').trimEnd(),
  };
}

function run(...args: string[]): string {
  return spawnSync('ssh-keygen', args, { encoding: 'utf8' }).stdout;
}

function factsOf(line: string): PublicKeyFacts | null {
  const key = readListedPublicKey(line);
  return key && publicKeyFacts(key);
}

describe('publicKeyFacts', () => {
  it.each([
    ['rsa', '2048', 'RSA 2048'],
    ['ecdsa', '384', 'ECDSA 384'],
    ['ed25519', '256', 'Ed25519 256'],
  ])('tells of a key what ssh-keygen tells: %s %s', (type, bits, typeAndSize) => {
    const key = made(type, bits);
    const facts = factsOf(key.line);
    expect(facts?.typeAndSize).toBe(typeAndSize);
    expect(facts?.sha256).toBe(key.sha256);
    expect(withColons(facts?.md5 ?? '')).toBe(key.md5);
    expect(facts?.randomart?.text).toBe(key.picture);
  });

  it.each([['rsa', '1024', 'ssh-rsa']])(
    'tells what it can of a key that could not be imported: %s %s',
    (type, bits, name) => {
      const key = made(type, bits);
      expect(factsOf(key.line)).toMatchObject({
        typeAndSize: name,
        sha256: key.sha256,
        randomart: null,
      });
    },
  );
});
