import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../encoding/base64';
import { randomart, randomartRows } from './randomart';

// Drawn by `ssh-keygen -lv` for keys used only here.
const rsa = {
  type: 'ssh-rsa',
  bits: 2048,
  blob: blob(
    'AAAAB3NzaC1yc2EAAAADAQABAAABAQCefCfwCK7jwvUyilKKlFb/9v2LeshyxAs3dg0ceF7O9EBjcg+sEjRrWTzfoVGw8/pgnfcMqCHruogMAMKvshX3oHfWtmhxjbmBUgk8Vr5iqzAW5yvW9CHnsSGHhDKCxAxCeTpEVwPAJ6C8B/dpes1zBdZl2xSu86YerMciZFo4uVZQ5GJspumfmuB/Oyu1OPueYDv4e1v7tt3K9B59ausq1qiNOoardcIAzwBrtk1xJZK+5Jnd4Bcdb4O/57D+f108B8xjoHThESfm2miuCXkGZNxRAui8ajvuQTse39yAvhDXhQm6RRjo+EaxDCWo08WH3+olsWkkbvGFnIriBuBT',
  ),
} as const;
const ecdsa = {
  type: 'ecdsa-sha2-nistp256',
  bits: 256,
  blob: blob(
    'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBPVXjA5BBlo9fxXqM+YjhPbuM9qbfcC5fSMGJpk4YLvXZKwccXEKXcDEbrsSX/p85ARCf4cbv+IdiFbMDFQ2Uls=',
  ),
} as const;

function blob(base64: string): Uint8Array {
  return decodeBase64(new TextEncoder().encode(base64)) ?? new Uint8Array(0);
}

describe('randomart', () => {
  it('draws the SHA256 picture of an RSA key', () => {
    expect(randomart(rsa, 'SHA256').text.split('\n')).toEqual([
      '+---[RSA 2048]----+',
      '|    +B=BB=o.     |',
      '|  ..o=+++=.      |',
      '| ... .* Bo..     |',
      '|  ..E+o=.+* .    |',
      '| .  . o=So =     |',
      '|  o  o  o +      |',
      '|   o  .  .       |',
      '|    ..           |',
      '|   ..            |',
      '+----[SHA256]-----+',
    ]);
  });

  it('draws the MD5 picture of an ECDSA key', () => {
    expect(randomart(ecdsa, 'MD5').text.split('\n')).toEqual([
      '+---[ECDSA 256]---+',
      '|                 |',
      '|                 |',
      '|      .          |',
      '|   .   =         |',
      '|    + o S        |',
      '| . o.o . .       |',
      '| .=o .+ .        |',
      '|o*+ .=           |',
      '|o==+E .          |',
      '+------[MD5]------+',
    ]);
  });

  it('centers title and foot, with an odd dash after them', () => {
    const lines = randomart({ ...rsa, bits: 16384 }, 'SHA256').text.split('\n');
    expect(lines.at(0)).toBe('+---[RSA 16384]---+');
    expect(lines.at(-1)).toBe('+----[SHA256]-----+');
  });

  it('stops counting at the last symbol if the walk stays in a corner', () => {
    const rows = randomartRows(Uint8Array.of(...new Uint8Array(31), 0xff));
    expect(rows[0]).toBe('^....            ');
    expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 9 }, () => 17));
    expect(rows[4]).toBe('    E   S        ');
  });

  it('shows the end symbol if the walk ends at its start', () => {
    const rows = randomartRows(Uint8Array.of(0b11001100));
    expect(rows.map((row) => row.indexOf('E'))).toEqual([-1, -1, -1, -1, 8, -1, -1, -1, -1]);
    expect(rows.join('')).not.toContain('S');
  });

  it('describes the picture square by square', () => {
    const { rows, description } = randomart(ecdsa, 'MD5');
    expect(description).toMatch(
      /^Randomart of the MD5 fingerprint, ECDSA 256, 9 rows of 17 columns\. Row 1: blank\. Row 2: blank\. Row 3: dot at 7\. Row 4: dot at 4, equals at 8\. Row 5: plus at 5, small o at 7, start at 9\. /,
    );
    expect(description.match(/ at \d/g)).toHaveLength(rows.join('').replaceAll(' ', '').length);
    expect(description.match(/Row \d: /g)).toHaveLength(9);
  });

  it('has a word for every symbol of an often visited square', () => {
    const seen = new Set<string>();
    let squares = 0;
    let words = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const art = randomart({ ...rsa, blob: Uint8Array.of(seed & 0xff, seed >> 8) }, 'SHA256');
      const field = art.rows.join('');
      for (const symbol of field) seen.add(symbol);
      squares += field.replaceAll(' ', '').length;
      words += art.description.match(/ at \d/g)?.length ?? 0;
    }
    expect(words).toBe(squares);
    expect(Array.from(' .o+=*BOX@%&#SE').filter((symbol) => !seen.has(symbol))).toEqual([]);
  });
});
