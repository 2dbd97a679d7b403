import { describe, expect, it } from 'vitest';
import { privateKeyTexts } from '../../../keys/testing/private-key-texts';
import type { KeyPairSummary } from './rows';
import { findMatch, looksLikeSha1OfPrivateKey, needsReading, needsSha256 } from './search';

const row: KeyPairSummary = {
  name: 'Web-Frontend:blue',
  md5: '30e680beaa49b1d282984fdd86343cad',
  sha256: 'SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q',
  tags: [
    { TagKey: 'env', TagValue: 'Prod' },
    { TagKey: 'owner', TagValue: 'ops' },
  ],
  created: '2018-11-27T08:33Z',
  resourceGroupId: '',
  bound: { instances: [], gap: null },
};

const none = { name: null, md5: null, sha256: null, tags: [] };

describe('a search', () => {
  it.each([
    ['', none],
    ['  web ', { ...none, name: [0, 3] }],
    ['FRONTEND', { ...none, name: [4, 12] }],
    [':blue', { ...none, name: [12, 17] }],
    ['30e680be', { ...none, md5: [0, 8] }],
    ['30:e6:80:be', { ...none, md5: [0, 8] }],
    ['MD5:30:E6', { ...none, md5: [0, 4] }],
    ['md5:3cad', { ...none, md5: [28, 32] }],
    ['3cad', { ...none, md5: [28, 32] }],
    [row.sha256 ?? '', { ...none, sha256: [7, 50] }],
    ['sha256:leiuunny', { ...none, sha256: [7, 15] }],
    [`${row.sha256 ?? ''}=`, { ...none, sha256: [7, 50] }],
    ['LIcYpfFgVC', { ...none, sha256: [28, 38] }],
    ['env:prod', { ...none, tags: [0] }],
    ['owner:', { ...none, tags: [1] }],
    ['PROD', { ...none, tags: [0] }],
    ['ＥＮＶ：ｐｒｏｄ', { ...none, tags: [0] }],
    ['ｍｄ５：３ｃａｄ', { ...none, md5: [28, 32] }],
    ['o', { ...none, name: [6, 7], tags: [0, 1] }],
  ])('finds %j', (search, match) => {
    expect(findMatch(row, search)).toEqual(match);
  });

  it.each([
    ['nothing of it', 'db-admin'],
    ['hex digits too few to mean a fingerprint', '3ca'],
    ['letters that stand in the SHA256 by chance', 'qYa0b'.slice(0, 4)],
    ['another tag', 'env:test'],
    ['colons alone', '::'],
  ])('finds nothing for %s', (_, search) => {
    expect(findMatch(row, search)).toBeNull();
  });

  it.each([
    ['İstanbul', 'stan', [1, 5]],
    ['ｗｅｂ－１', 'B-1', [2, 5]],
    ['web-1', 'ｂ－１', [2, 5]],
    ['cafe\u0301', 'CAFÉ', [0, 5]],
  ])('in %j finds %j at %j', (name, search, range) => {
    expect(findMatch({ ...row, name }, search)).toMatchObject({ name: range });
  });

  it('does not look for a SHA256 that is not worked out yet', () => {
    expect(findMatch({ ...row, sha256: null }, 'sha256:lEiuUNNY')).toBeNull();
  });
});

describe('AWS’s fingerprint of a private key', () => {
  it.each([
    ['89:f0:ba:62:ac:b8:aa:e1:61:5e:fd:81:69:86:6d:6b:f0:c0:5a:d7', true],
    ['89F0BA62ACB8AAE1615EFD8169866D6BF0C05AD7', true],
    [row.md5, false],
    ['89:f0', false],
  ])('%s: %s', (text, expected) => {
    expect(looksLikeSha1OfPrivateKey(text)).toBe(expected);
  });
});

describe('a search that has to be read before it gets into the address', () => {
  it.each([
    '',
    'web',
    'env:prod',
    row.md5,
    row.sha256 ?? '',
    '2048 SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q me@laptop (RSA)',
    '2048 30:e6:80:be:aa:49:b1:d2:82:98:4f:dd:86:34:3c:ad me (RSA)',
    '数据库'.repeat(40),
  ])('is not %j', (search) => expect(needsReading(search)).toBe(false));

  it.each([
    ['longer than any tag', '😀'.repeat(300)],
    ['as long as the smallest key', 'a'.repeat(57)],
    ...privateKeyTexts,
  ] satisfies (readonly [string, string])[])('is %s', (_, search) => {
    expect(needsReading(search)).toBe(true);
    expect(needsReading(search.replaceAll('\n', ''))).toBe(true);
  });
});

describe('SHA256 fingerprints', () => {
  const rows = [{ ...row, name: 'frontend', sha256: null }];

  it.each([
    row.sha256 ?? '',
    'SHA256:lEi',
    'sha256:',
    'lEiuUNNY0v',
    'SHA-256: lEi',
    'ab'.repeat(32),
    `2048 ${row.sha256} me@laptop (RSA)`,
    'backend',
  ])('are needed for “%s”', (search) => {
    expect(needsSha256(search, rows)).toBe(true);
  });

  it.each(['', 'frontend', 'FRONT', 'lEiuU', 'back-end', row.md5, 'a'.repeat(44), '203.0.113.7'])(
    'are not needed for “%s”',
    (search) => {
      expect(needsSha256(search, rows)).toBe(false);
    },
  );
});
