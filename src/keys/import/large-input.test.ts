import { describe, expect, it, vi } from 'vitest';
import { readPastedKey } from './read-pasted-key';
import { readPublicKey } from './read-public-key';
import { damagedFiles, sampleFiles, sampleLines, wrapped } from '../testing/sample-keys';

// CPU time isn't affected by other work on the machine.
vi.setConfig({ testTimeout: 60_000 });

const twoMegabytes = 2 * 1024 * 1024;
const filled = (unit: string, length = twoMegabytes) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const refusedAsTooLong = { kind: 'refused', reason: 'too-long' };
const maxLength = (unit: string) => (unit > '\x7f' ? 21_000 : 65_000);

function seconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Slow for a parser that scans back or ahead at every position. */
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

describe('large input', () => {
  it.each(Object.entries(units))('handles two megabytes of %s quickly', (_, unit) => {
    const text = filled(unit);
    const bytes = new TextEncoder().encode(text);
    const start = process.cpuUsage();
    const results = [readPublicKey(text), readPublicKey(bytes)];

    expect(seconds(start)).toBeLessThan(1);
    expect(results).toEqual([refusedAsTooLong, refusedAsTooLong]);
  });

  it.each(Object.entries(units))('handles the maximum length of %s quickly', (_, unit) => {
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

  it.each([
    ['base64', 'A'],
    ['spaces', ' '],
    ['line feeds', '\n'],
    ['dashes', '-'],
    ['keys', `${sampleLines.rsa}\n`],
    ['whole keys of other types', `${sampleLines.ed25519}\n`],
    ['whole starts of keys', `${sampleLines.rsa.slice(0, 60)}\n`],
    ['starts of keys without their type', `${sampleLines.rsa.slice(8, 60)} `],
    ['starts of PEM', 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n'],
    ['types without a space', 'ssh-rsaAAAA'],
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['escaped lines', '\\n'],
    ['host names', 'a.b,'],
  ])('finds a key in the maximum length of %s quickly', (_, unit) => {
    const start = process.cpuUsage();
    for (const head of [`"${sampleLines.rsa} `, '%2B-----BEGIN PUBLIC KEY-----\n']) {
      readPastedKey(
        `${filled(head + filled(unit, 65_000), maxLength(unit) - 400)} ${sampleLines.rsa}`,
      );
    }
    expect(seconds(start)).toBeLessThan(2);
  });

  it('finds a private key anywhere in it', () => {
    const marker = '-----BEGIN RSA PRIVATE KEY-----\nMIIE';
    const text = filled('x y\n') + marker + filled('x y\n', 1000);
    expect(readPublicKey(text)).toEqual({
      kind: 'private-key',
      format: 'pkcs1',
      problem: 'malformed-block',
    });
  });
});

describe('a damaged key', () => {
  it('never makes the reader throw, and is accepted only if it’s still complete', () => {
    const kinds = new Map<string, number>();
    for (const damaged of damagedFiles(sampleFiles, 2000)) {
      const result = readPublicKey(damaged);
      const reason = result.kind === 'refused' ? result.reason : result.kind;
      kinds.set(reason, (kinds.get(reason) ?? 0) + 1);
      if (result.kind === 'key') expect(readPublicKey(result.key.line)).toEqual(result);
    }
    expect(kinds.get('private-key')).toBeUndefined();
    expect([...kinds.keys()].length).toBeGreaterThan(7);
  });

  it('inside other text is accepted only if its base64 is in one piece', () => {
    const wraps = [
      (text: string) => `"${text.trim()}",\n`,
      (text: string) => `> ${wrapped(text.trim(), 72, '\n> ')}\n`,
      (text: string) => `${wrapped(text.trim(), 60, '│\n')} │\n$ `,
      (text: string) => `${wrapped(text.trim(), 80, ' ')}\nand so on`,
    ];
    const files = sampleFiles.flatMap((file) => wraps.map((wrap) => wrap(file)));
    const found = new Map<string, number>();
    for (const damaged of damagedFiles(files, 1200)) {
      const result = readPastedKey(damaged);
      found.set(result.kind, (found.get(result.kind) ?? 0) + 1);
      if (result.kind !== 'surrounded' && result.kind !== 'key') continue;
      const [type = '', base64 = ''] = result.key.line.split(' ');
      const source = new TextDecoder('latin1').decode(damaged);
      // Missing padding is unambiguous.
      expect(source.replace(/[^A-Za-z0-9+/]/g, '')).toContain(base64.replaceAll('=', ''));
      expect(readPublicKey(`${type} ${base64}`).kind).toBe('key');
    }
    expect(found.get('surrounded')).toBeGreaterThan(100);
    expect(found.get('refused')).toBeGreaterThan(100);
  });
});
