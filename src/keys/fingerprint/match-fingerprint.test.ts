import { describe, expect, it } from 'vitest';
import { md5Fingerprint, sha256Fingerprint } from './fingerprint';
import { matchFingerprint, wholeFingerprints } from './match-fingerprint';
import { blobOf, sampleLines } from '../testing/sample-keys';

const md5 = '30e680beaa49b1d282984fdd86343cad';
const colons = '30:e6:80:be:aa:49:b1:d2:82:98:4f:dd:86:34:3c:ad';
const base64 = 'lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q';
const sha256 = `SHA256:${base64}`;
const hex = Buffer.from(base64, 'base64').toString('hex');
const find = (typed: string) => matchFingerprint(typed, { md5, sha256 });

describe('matchFingerprint', () => {
  it('uses the fingerprints of the sample key', () => {
    expect(md5Fingerprint(blobOf(sampleLines.rsa))).toBe(md5);
    expect(sha256Fingerprint(blobOf(sampleLines.rsa))).toBe(sha256);
  });

  it.each([
    md5,
    md5.toUpperCase(),
    colons,
    colons.toUpperCase(),
    `MD5:${colons}`,
    `md5:${md5}`,
    `  MD5:${colons}\n`,
    `2048 MD5:${colons} me@host (RSA)`,
  ])('finds the complete MD5 fingerprint %j', (typed) => {
    expect(find(typed)).toEqual({ md5: [0, 32], sha256: null });
  });

  it.each([
    `2048 ${colons} me@host (RSA)`,
    `ssh-rsa 2048 ${colons} me@host`,
    `MD5(stdin)= ${colons}`,
    `MD5(stdin)= ${md5}`,
    `(stdin)= ${colons}`,
    `MD5 Fingerprint=${colons.toUpperCase()}`,
    `${md5}  -`,
    `${md5} *key.der`,
    `Fingerprint: ${colons.replaceAll(':', '-')}`,
    `{"KeyFingerprint": "${colons}"}`,
    `2048 SHA256:${'A'.repeat(43)} a (RSA)\n2048 MD5:${colons} b (RSA)\n`,
    `指纹：${colons}`,
    `指纹:${colons}`,
    `fingerprint:${colons}`,
    `code:${colons}`,
    `MD5: ${colons}`,
    `fingerprint:${md5}`,
    colons.replaceAll(':', ' '),
    `MD5 hash of key.der:\n${colons.replaceAll(':', ' ')}\nCertUtil`,
    encodeURIComponent(colons),
    `?search=${encodeURIComponent(colons).toLowerCase()}&sort=name`,
  ])('finds the MD5 fingerprint in the line %j', (typed) => {
    expect(find(typed)).toEqual({ md5: [0, 32], sha256: null });
  });

  it.each([
    `256 ${sha256} me@host (ECDSA)`,
    `ssh-rsa 2048 ${sha256}`,
    `ssh-rsa 2048 ${sha256} a comment`,
    `The authenticity can't be established. RSA key fingerprint is ${sha256}.`,
    `"${sha256}"`,
    `2048 SHA256:${'A'.repeat(43)} a (RSA) 2048 ${sha256} b (RSA)`,
    `SHA256: ${base64}`,
    `SHA-256:${base64}`,
    `sha-256: ${base64}`,
    encodeURIComponent(sha256),
    `SHA256:${encodeURIComponent(base64)}`,
    hex,
    hex.toUpperCase(),
    hex.match(/../g)?.join(':') ?? '',
    `${hex}  key.der`,
    `SHA2-256(stdin)= ${hex}`,
    `example.com IN SSHFP 1 2 ${hex}`,
  ])('finds the SHA256 fingerprint in the line %j', (typed) => {
    expect(find(typed)).toEqual({ md5: null, sha256: [7, 50] });
  });

  it('extracts the fingerprints from a text', () => {
    const text = `2048 MD5:${colons.toUpperCase()} a (RSA)\n2048 ${sha256} b (RSA)\n`;
    expect(wholeFingerprints(text)).toEqual([md5, sha256]);
    expect(wholeFingerprints(`${md5}0 x${sha256} ${sha256}A sha1 ${md5}${'0'.repeat(8)}`)).toEqual(
      [],
    );
  });

  it.each([
    sha256,
    base64,
    `${base64}=`,
    `${sha256}=`,
    sha256.toLowerCase(),
    base64.toUpperCase(),
    `2048 ${sha256} me@host (RSA)`,
  ])('finds the complete SHA256 fingerprint %j', (typed) => {
    expect(find(typed)).toEqual({ md5: null, sha256: [7, 50] });
  });

  it.each([
    ['30e6', '30e6'],
    ['E680', 'e680'],
    ['3cad', '3cad'],
    ['30:', '30'],
    ['30:e6', '30e6'],
    ['0:e6:8', '0e68'],
    [':e6:80:', 'e680'],
    ['86:34:3c:ad', '86343cad'],
    [':ad', 'ad'],
    ['MD5:3', '3'],
    ['MD5:e6', 'e6'],
    ['MD5: e6', 'e6'],
    ['30 e6 80', '30e680'],
    ['34 3c a', '343ca'],
  ])('finds the part %j of MD5', (typed, part) => {
    const start = md5.indexOf(part);
    expect(find(typed)).toEqual({ md5: [start, start + part.length], sha256: null });
  });

  it.each([
    ['lEiuUN', 'lEiuUN'],
    ['NNY0vj', 'NNY0vj'],
    ['q4GQ/Q', 'q4GQ/Q'],
    ['q4gq/q==', 'q4GQ/Q'],
    ['SHA256:lE', 'lE'],
    ['sha256:UNNY', 'UNNY'],
    ['SHA256: UNNY', 'UNNY'],
    ['SHA-256:UNNY', 'UNNY'],
  ])('finds the part %j of SHA256', (typed, part) => {
    const start = sha256.indexOf(part);
    expect(find(typed)).toEqual({ md5: null, sha256: [start, start + part.length] });
  });

  it.each([
    ['nothing', ''],
    ['white space', '  '],
    ['three hex digits', '30e'],
    ['five base64 letters', 'lEiuU'],
    ['a label alone', 'SHA256:'],
    ['a label without its colon', 'SHA256'],
    ['the other label alone', 'MD5:'],
    ['a colon alone', ':'],
    ['colons in other places', '30e:680'],
    ['colons between digits of one byte', '3:0e'],
    ['the end and the start joined', 'ad:30'],
    ['hex that is not in it', 'ffff'],
    ['MD5 under the label of SHA256', `SHA256:${md5}`],
    ['SHA256 under the label of MD5', `MD5:${base64}`],
    ['a label inside', `x${sha256}`],
    ['too much', `${md5}0`],
    ['a pair too many', `${colons}:00`],
    ['a pair too many in front', `00:${colons}`],
    ['SHA-1 with spaces', `${colons}:00:00:00:00`.replaceAll(':', ' ')],
    ['a pair too many in front, with spaces', `00 ${colons.replaceAll(':', ' ')}`],
    ['too much of SHA256 in hex', `${hex}00`],
    ['spaces at other places', '30 e6 8 0'],
    ['too much of SHA256', `${sha256}A`],
    ['the line of another key', `2048 ${colons.replace('30', '31')} me@host (RSA)`],
    ['a line with the first digits of another', `2048 ${colons.slice(0, 20)} me@host (RSA)`],
    ['words', 'web server'],
    ['a tag', 'env:prod'],
  ])('finds nothing for %s', (_, typed) => {
    expect(find(typed)).toBeNull();
  });

  it('finds the same letters in both fingerprints', () => {
    const fingerprints = {
      md5: `${'0'.repeat(26)}abcdef`,
      sha256: `SHA256:ABCDEF${'x'.repeat(37)}`,
    };
    expect(matchFingerprint('abcdef', fingerprints)).toEqual({ md5: [26, 32], sha256: [7, 13] });
  });

  it('maps every part with colons to the same digits', () => {
    for (let start = 0; start < colons.length; start++) {
      for (let end = start + 1; end <= colons.length; end++) {
        const typed = colons.slice(start, end);
        const digits = typed.replaceAll(':', '');
        if (!typed.includes(':') || digits.length < 3) continue;
        const range = find(typed)?.md5;
        expect(range).toBeDefined();
        expect(md5.slice(range?.[0], range?.[1])).toBe(digits);
      }
    }
  });

  it('searches only MD5 if SHA256 is unknown', () => {
    expect(matchFingerprint(sha256, { md5, sha256: null })).toBeNull();
    expect(matchFingerprint(md5, { md5, sha256: null })).toEqual({ md5: [0, 32], sha256: null });
  });

  it('returns quickly for a large input', () => {
    const start = process.cpuUsage();
    for (const unit of ['a', 'a:', ':', '=', 'a=', ' ', 'md5:', 'x ']) {
      for (const count of [500, 1_000_000]) expect(find(`${unit.repeat(count)}!`)).toBeNull();
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});
