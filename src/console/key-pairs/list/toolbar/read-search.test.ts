import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { md5Fingerprint } from '../../../../keys/fingerprint/fingerprint';
import { blobOf, sampleLines, wrapped } from '../../../../keys/testing/sample-keys';
import { tagKeyMaxLength, tagValueMaxLength } from '../../../../contract/limits';
import { harmlessTexts, privateKeyTexts } from '../../../../keys/testing/private-key-texts';
import { needsReading } from '../search';
import { readSearch } from './read-search';

const { rsa, nistp256, ed25519 } = sampleLines;
const md5 = (line: string) => md5Fingerprint(blobOf(line));
const found = (search: string) => ({ search, result: { kind: 'fingerprint' } });

describe('a search that may be a public key', () => {
  it.each([
    ['RSA', `${rsa} ann@laptop`, md5(rsa)],
    ['ECDSA', nistp256, md5(nistp256)],
    ['Ed25519', `${ed25519} ann`, md5(ed25519)],
    ['bare base64', ed25519.split(' ')[1] ?? '', md5(ed25519)],
    ['in quotes', `key = "${ed25519}"`, md5(ed25519)],
    ['a wrapped line that a text box joined', wrapped(rsa, 80, ' '), md5(rsa)],
    ['several', `${ed25519} a ${nistp256} b`, `${md5(ed25519)} ${md5(nistp256)}`],
  ])('is searched for by its fingerprint: %s', (_, text, search) => {
    expect(needsReading(text)).toBe(true);
    expect(readSearch(text)).toEqual(found(search));
  });

  it('may be a long text with fingerprints', () => {
    const line = `2048 MD5:${md5(rsa).replace(/..(?=.)/g, '$&:')} ${'a comment '.repeat(30)} (RSA)`;
    expect(needsReading(line)).toBe(true);
    expect(readSearch(line)).toEqual(found(md5(rsa)));
  });

  it.each([
    'web',
    'ssh-rsa',
    'AAAAB3NzaC1yc2E',
    md5(rsa),
    `2048 ${md5(rsa)} ann (RSA)`,
    'env:prod',
  ])('is not %j', (text) => {
    expect(needsReading(text)).toBe(false);
  });

  it('is dropped where it is too long and no key, and searched for where it is short', () => {
    expect(readSearch('x'.repeat(300))).toEqual({ search: '', result: { kind: 'too-long' } });
    const cut = ed25519.slice(0, 76);
    expect(readSearch(cut)).toEqual({ search: cut, result: null });
  });

  it.each(privateKeyTexts)('is dropped where it is a private key %s', (_, text) => {
    const dropped = { search: '', result: { kind: 'private-key' } };
    expect(readSearch(text)).toEqual(dropped);
    expect(readSearch(text.replaceAll('\n', ''))).toEqual(dropped);
  });

  it.each(['-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----'.padEnd(20_000, 'A')])(
    'is dropped where it begins one, however long',
    (text) => expect(readSearch(text).result).toEqual({ kind: 'private-key' }),
  );

  it.each(harmlessTexts)('is no private key: %j', (text) => {
    expect(readSearch(text).result?.kind).not.toBe('private-key');
  });

  it('may be as long as the longest tag', () => {
    const tag = `${'😀'.repeat(tagKeyMaxLength)}:${'v'.repeat(tagValueMaxLength)}`;
    expect(readSearch(` ${tag} `)).toEqual({ search: ` ${tag} `, result: null });
    expect(readSearch(`${tag}v`)).toEqual({ search: '', result: { kind: 'too-long' } });
  });

  it('is dropped where a private key hides in it', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(readSearch(`${pem.replaceAll(' ', '\u00a0')}${'x'.repeat(300)}`)).toEqual({
      search: '',
      result: { kind: 'private-key' },
    });
  });
});
