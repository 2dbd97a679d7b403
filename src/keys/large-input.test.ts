import { describe, expect, it, vi } from 'vitest';
import { readPublicKey } from './read-public-key';
import { damagedFiles, sampleFiles, sampleLines, wrapped } from './sample-keys';

// What is measured is processor time; the clock may run on while other work has the processor.
vi.setConfig({ testTimeout: 60_000 });

const tenMegabytes = 10 * 1024 * 1024;
const filled = (unit: string, length = tenMegabytes) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const refusedAsTooLong = { kind: 'refused', reason: 'too-long' };
const maxLength = (unit: string) => (unit > '\x7f' ? 21_000 : 65_000);

/** Of the processor, which other work on the machine does not change. */
function seconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Patterns that would cost a reader which looks back or ahead at every place. */
const units = {
  base64: 'A',
  'base64 words': 'AAAA ',
  spaces: ' ',
  'line feeds': '\n',
  'CR LF': '\r\n',
  'short lines': 'A\n',
  padding: '=',
  dashes: '-',
  'PEM begins': '-----BEGIN ',
  'RFC 4716 begins': '---- BEGIN SSH2 PUBLIC KEY ----\n',
  'PUBLIC KEY begins': '-----BEGIN PUBLIC KEY-----',
  'the letter P': 'P',
  'private keys without BEGIN': 'private key',
  'private keys in words': 'words of  private key ',
  'PuTTY heads': 'PuTTY-User-Key-File',
  'key types': 'ssh-rsa ',
  'starts of keys': 'ssh-rsa AAAA\n',
  keys: `${sampleLines.rsa}\n`,
  headers: 'a: b\\\n',
  JSON: '{"kty"',
  zeros: '\0',
  'Chinese text': '密',
};

describe('a large input', () => {
  it.each(Object.entries(units))('of ten megabytes of %s is answered at once', (_, unit) => {
    const text = filled(unit);
    const bytes = new TextEncoder().encode(text);
    const start = process.cpuUsage();
    const results = [readPublicKey(text), readPublicKey(bytes)];

    expect(seconds(start)).toBeLessThan(2);
    expect(results).toEqual([refusedAsTooLong, refusedAsTooLong]);
  });

  it.each(Object.entries(units))('of as much %s as is read is answered at once', (_, unit) => {
    const heads = [
      '',
      'ssh-rsa ',
      'x ',
      `${sampleLines.rsa} `,
      `${wrapped(sampleLines.rsa, 80)}\n`,
      '-----BEGIN PUBLIC KEY-----\n',
      '---- BEGIN SSH2 PUBLIC KEY ----\n',
      '---- BEGIN SSH2 PUBLIC KEY ----\nComment: a\\\n',
    ];
    const start = process.cpuUsage();
    const results = heads.map((head) =>
      readPublicKey(filled(head + filled(unit, 65_000), maxLength(unit))),
    );

    expect(seconds(start)).toBeLessThan(2);
    expect(results).not.toContainEqual(refusedAsTooLong);
  });

  it('has a private key found anywhere in it', () => {
    const marker = '-----BEGIN RSA PRIVATE KEY-----\nMIIE';
    const text = filled('x y\n') + marker + filled('x y\n', 1000);
    expect(readPublicKey(text)).toEqual({
      kind: 'private-key',
      format: 'pkcs1',
      refusal: 'malformed-block',
    });
  });
});

describe('a damaged key', () => {
  it('never makes the reader throw, and is accepted only if it is still a whole key', () => {
    const kinds = new Map<string, number>();
    for (const damaged of damagedFiles(sampleFiles, 6000)) {
      const result = readPublicKey(damaged);
      const reason = result.kind === 'refused' ? result.reason : result.kind;
      kinds.set(reason, (kinds.get(reason) ?? 0) + 1);
      if (result.kind === 'key') expect(readPublicKey(result.key.line)).toEqual(result);
    }
    expect(kinds.get('private-key')).toBeUndefined();
    expect([...kinds.keys()].length).toBeGreaterThan(8);
  });
});
