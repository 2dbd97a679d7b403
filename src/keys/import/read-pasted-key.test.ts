import { describe, expect, it } from 'vitest';
import { pemFromDer } from '../encoding/pem';
import { base64Of, blobOf, lineOf, sampleLines, wrapped } from '../testing/sample-keys';
import { readPastedKey } from './read-pasted-key';

const { rsa, nistp256, nistp384, ed25519 } = sampleLines;
const dssName = '\0\0\0\x07ssh-dss';
const dss = lineOf(
  'ssh-dss',
  Buffer.from(`${dssName}\0\0\0\x01p\0\0\0\x01q\0\0\0\x01g\0\0\0\x01y`),
);
const certificateType = 'ssh-rsa-cert-v01@openssh.com';
const certificate = lineOf(
  certificateType,
  Buffer.concat([Buffer.of(0, 0, 0, 28), Buffer.from(certificateType), Buffer.alloc(400, 7)]),
);
const known = (is: string) => ({ kind: 'not-a-key', is });
const refused = (reason: string, detail?: string) => ({
  kind: 'refused',
  reason,
  ...(detail !== undefined && { detail }),
});
const key = (line: string, comment = '') => ({
  kind: 'key',
  key: expect.objectContaining({ line, comment }),
});

describe('a text that is just the key', () => {
  it.each([
    ['a line', `${rsa} ann@laptop\n`, 'ann@laptop'],
    ['a comment with commas', `${rsa} Spring, 2020`, 'Spring, 2020'],
    ['a comment with angle brackets', `${rsa} Ann <ann+ci@x.org>`, 'Ann <ann+ci@x.org>'],
    ['a comment in several scripts', `${rsa} Jürgen’s 李雷（工作） 🔑`, 'Jürgen’s 李雷（工作） 🔑'],
    ['a comment with joined emoji', `${rsa} 👩‍💻 ❤️ می‌خواهم`, '👩‍💻 ❤️ می‌خواهم'],
    ['a comment with full-width letters', `${rsa} ＰＣ　１`, 'ＰＣ　１'],
    ['a user of Windows', `${rsa} corp\\nancy@DESKTOP`, 'corp\\nancy@DESKTOP'],
    ['quotes in the comment', `${rsa} the "new" key`, 'the "new" key'],
    ['an apostrophe', `${rsa} Ann's laptop`, "Ann's laptop"],
    ['prices', `${rsa} 5 $`, '5 $'],
    ['bare base64', base64Of(rsa), ''],
    ['bare base64 with a comment', `${base64Of(nistp256)} ann@laptop`, 'ann@laptop'],
    ['bare base64 in several lines', wrapped(base64Of(rsa), 64), ''],
  ])('is accepted without a question: %s', (_, text, comment) => {
    const line = text.includes(base64Of(nistp256)) ? nistp256 : rsa;
    expect(readPastedKey(text)).toEqual(key(comment === '' ? line : `${line} ${comment}`, comment));
  });

  it.each([
    ['latin1', Buffer.from(`${rsa} Jürgen`, 'latin1'), 'Jürgen'],
    ['GBK', Buffer.concat([Buffer.from(`${rsa} `), Buffer.of(0xcd, 0xf5, 0xce, 0xb0)]), '王伟'],
    ['UTF-8', Buffer.from(`\ufeff${rsa} Jürgen`), 'Jürgen'],
    ['UTF-16', Buffer.from(`\ufeff${rsa} 王伟`, 'utf16le'), '王伟'],
  ])('can be a file in %s', (_, file, comment) => {
    expect(readPastedKey(file)).toEqual(key(`${rsa} ${comment}`, comment));
  });
});

describe('a comment', () => {
  it.each([
    ['\\n', 'escapes'],
    ['\\r\\n', 'escapes'],
    ['\u200b', 'invisible-characters'],
    ['\u001b[0m', 'invisible-characters'],
    ['$', 'line-marks'],
    [' │', 'frame'],
    ['"', 'quotes'],
    ['”,', 'quotes'],
    ['</code>', 'html'],
  ])('doesn’t include %j', (mark, surrounding) => {
    expect(readPastedKey(`${rsa} ann@laptop${mark}`)).toEqual({
      kind: 'surrounded',
      key: expect.objectContaining({ line: `${rsa} ann@laptop` }),
      surroundings: [surrounding],
    });
  });

  it('is left out if it is too long', () => {
    expect(readPastedKey(`${rsa} ${'x'.repeat(2000)}`)).toEqual({
      kind: 'surrounded',
      key: expect.objectContaining({ line: rsa }),
      surroundings: ['long-comment'],
    });
  });

  it('continues on the next lines of a wrapped key and ends at a short line', () => {
    const line = `${rsa} ${'a-long-comment@'.repeat(6)}host`;
    expect(readPastedKey(`key:\n${wrapped(line, 60, ' │\n')}\nexit`)).toMatchObject({
      key: { line },
    });
  });
});

describe('several keys', () => {
  it('are returned in order and without duplicates', () => {
    const text = `# keys\n${rsa} ann\n${dss} bob\n"${nistp256} cy"\n${rsa} again\n`;
    expect(readPastedKey(text)).toEqual({
      kind: 'several',
      keys: [
        expect.objectContaining({ line: `${rsa} ann` }),
        expect.objectContaining({ line: `${nistp256} cy` }),
      ],
    });
  });

  it('count as one if only one can be imported', () => {
    expect(readPastedKey(`${dss} bob\n${rsa} ann\n`)).toEqual({
      kind: 'surrounded',
      key: expect.objectContaining({ line: `${rsa} ann` }),
      surroundings: ['other-lines', 'other-key'],
    });
  });

  it('count as one if they are two forms of the same key', () => {
    const pem = new TextDecoder().decode(
      pemFromDer('PUBLIC KEY', spkiOf(blobOf(rsa).subarray(-257))),
    );
    expect(readPastedKey(`${pem}\n${rsa} ann`)).toMatchObject({ key: { line: `${rsa} ann` } });
  });
});

/** With e = 65537; the modulus has a leading zero. */
function spkiOf(modulus: Uint8Array): Uint8Array {
  const head = Buffer.from(
    '30820122300d06092a864886f70d01010105000382010f003082010a02820101',
    'hex',
  );
  return new Uint8Array(Buffer.concat([head, modulus, Buffer.from('0203010001', 'hex')]));
}

describe("a server's key", () => {
  it.each([
    'git.example.com',
    'git.example.com,192.0.2.10',
    'web1,192.0.2.10',
    '[git.example.com]:2222',
    '[192.0.2.10]:22,gateway',
    '2001:db8::1',
    '*.example.com',
    '!old.example.com,*.example.com',
    'localhost',
    '|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg=',
    '@cert-authority *.example.com',
    '@revoked *',
    '/home/ann/.ssh/known_hosts:3:git.example.com',
    '# git.example.com',
    '"git.example.com',
    '- git.example.com',
  ])('is named and not offered after %j', (front) => {
    for (const comment of ['', ' root@git']) {
      expect(readPastedKey(`${front} ${rsa}${comment}`)).toEqual(known('host-key'));
    }
    const scan = `# git.example.com:22 SSH-2.0-OpenSSH_9.2\n${front} ${rsa}\n${front} ${nistp256}\n`;
    expect(readPastedKey(scan)).toEqual(known('host-key'));
  });

  it('isn’t offered next to a user’s key', () => {
    expect(readPastedKey(`git.example.com ${nistp256}\n${rsa} ann\n`)).toEqual({
      kind: 'surrounded',
      key: expect.objectContaining({ line: `${rsa} ann` }),
      surroundings: ['other-lines', 'other-key'],
    });
  });

  it.each(['id_rsa.pub', 'ann@example.com', 'key.of.ann:', 'keys:'])(
    'isn’t recognized after %j',
    (front) => {
      expect(readPastedKey(`${front} ${rsa}`)).toMatchObject({
        kind: 'surrounded',
        key: { line: rsa },
      });
    },
  );

  it('can belong to a certificate authority', () => {
    for (const options of [
      'cert-authority',
      'no-pty,cert-authority',
      'cert-authority,principals="a"',
    ]) {
      expect(readPastedKey(`${options} ${rsa}`)).toEqual(known('certificate-authority'));
    }
  });
});

describe('the problem with a key is reported', () => {
  const cut = (length: number) => rsa.slice(0, length);

  it.each([
    ['a truncated key', cut(100), refused('truncated')],
    ['a truncated key in quotes', `"${cut(100)}"`, refused('truncated')],
    ['a truncated key with its comment', `${cut(300)} ann@laptop`, refused('truncated')],
    ['a key truncated after its type', 'ssh-rsa AAAAB3Nz', refused('truncated')],
    ['a key without its last line', wrapped(cut(320), 80), refused('truncated')],
    ['a key without a line inside', wrapped(rsa, 64).replace(/\n.*\n/, '\n'), refused('truncated')],
    ['a short form', `${cut(30)}...${rsa.slice(-20)} ann`, known('shortened')],
    ['another short form', `${cut(60)}…${rsa.slice(-20)}`, known('shortened')],
    ['a masked key', 'ssh-rsa AAAAB3NzaC1yc2E****', known('shortened')],
    [
      'another character',
      rsa.replace('Cefq', 'C').replace('wCK7', 'w?K7'),
      refused('bad-character', '?'),
    ],
    ['a replaced character', rsa.replace('wCK7', 'w\ufffdK7'), refused('bad-character', '\ufffd')],
    ['plus signs that became spaces', `> ${rsa.replaceAll('+', ' ')}`, refused('truncated')],
    ['spaces inside', `${cut(100)} ${rsa.slice(100, 150)} ${rsa.slice(150)}`, refused('uneven')],
    ['more base64', `${rsa}AAAA`, refused('trailing-bytes')],
    ['unused bits', nistp256.replace('Uls=', 'Ult='), refused('bad-base64')],
    ['another type before it', `ssh-rsa ${base64Of(nistp256)}`, refused('type-mismatch')],
    ['another type in quotes', `"ecdsa-sha2-nistp384 ${base64Of(rsa)}"`, refused('type-mismatch')],
    [
      'an unknown type',
      lineOf('ssh-new', Buffer.from('\0\0\0\x07ssh-new\0\0\0\x01x')),
      refused('unknown-type', 'ssh-new'),
    ],
    [
      'a type that belongs to another key',
      `ssh-rsa ${base64Of(ed25519)}`,
      refused('type-mismatch'),
    ],
    ['lengths that are too large', rsa.replace('AAAADAQAB', 'AAQADAQAB'), refused('damaged')],
    ['a certificate', `"${certificate} ann"`, refused('certificate')],
    ['DSA after an invisible character', `\u200b${dss}`, refused('dsa')],
    [
      'a point that is not on its curve',
      `- ${nistp384.replace('B2gt', 'B3gt')}`,
      refused('bad-point'),
    ],
    ['small letters', rsa.toLowerCase(), known('changed-case')],
    ['the type alone', 'ssh-rsa', known('type-alone')],
    ['the type and words', 'ssh-rsa hello world', known('type-alone')],
    ['nothing to see', '\u200b\u00a0\n', refused('empty')],
    ['words', 'hello world', refused('unknown-format')],
    ['the rest of a key', rsa.slice(100), known('base64')],
  ])('%s', (_, text, result) => {
    expect(readPastedKey(text)).toEqual(result);
  });
});
