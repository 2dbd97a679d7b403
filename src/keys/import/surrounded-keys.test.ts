import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64Of, blobOf, lineOf, sampleLines, wrapped } from '../testing/sample-keys';
import { wireString } from '../encoding/ssh-wire';
import { readPastedKey } from './read-pasted-key';

const comment = 'ann@example.com';
const { rsa, nistp256, nistp384, nistp521, ed25519 } = sampleLines;
const dss = lineOf(
  'ssh-dss',
  Buffer.concat([
    wireString(Buffer.from('ssh-dss')),
    ...[129, 21, 128, 128].map((length) => wireString(new Uint8Array(length).fill(0x5a))),
  ]),
);
const securityKeyType = 'sk-ssh-ed25519@openssh.com';
const securityKey = lineOf(
  securityKeyType,
  Buffer.concat([
    wireString(Buffer.from(securityKeyType)),
    wireString(new Uint8Array(32).fill(0x5a)),
    wireString(Buffer.from('ssh:')),
  ]),
);
const ssh2 = (line: string) =>
  `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "${comment}"\n${wrapped(base64Of(line), 70)}\n---- END SSH2 PUBLIC KEY ----`;
const rsaObject = createPublicKey({
  format: 'jwk',
  key: { kty: 'RSA', e: 'AQAB', n: Buffer.from(blobOf(rsa).subarray(-256)).toString('base64url') },
});
const ecObject = createPublicKey({
  format: 'jwk',
  key: {
    kty: 'EC',
    crv: 'P-256',
    x: Buffer.from(blobOf(nistp256).subarray(-64, -32)).toString('base64url'),
    y: Buffer.from(blobOf(nistp256).subarray(-32)).toString('base64url'),
  },
});
const ed25519Object = createPublicKey({
  format: 'jwk',
  key: {
    kty: 'OKP',
    crv: 'Ed25519',
    x: Buffer.from(blobOf(ed25519).subarray(-32)).toString('base64url'),
  },
});
const pem = (key: typeof rsaObject, type: 'spki' | 'pkcs1') =>
  key.export({ type, format: 'pem' }).toString().trim();

const lines = {
  rsa: `${rsa} ${comment}`,
  nistp256: `${nistp256} ${comment}`,
  nistp384: `${nistp384} ${comment}`,
  nistp521: `${nistp521} ${comment}`,
  ed25519: `${ed25519} ${comment}`,
  'no comment': rsa,
  'no comment, padded': nistp256,
} as const;
const blocks = {
  'RFC 4716': ssh2(rsa),
  'RFC 4716, ECDSA': ssh2(nistp521),
  'PEM PUBLIC KEY': pem(rsaObject, 'spki'),
  'PEM RSA PUBLIC KEY': pem(rsaObject, 'pkcs1'),
  'RFC 4716, Ed25519': ssh2(ed25519),
  'PEM PUBLIC KEY, ECDSA': pem(ecObject, 'spki'),
  'PEM PUBLIC KEY, Ed25519': pem(ed25519Object, 'spki'),
} as const;
const refusedLines = {
  dsa: `${dss} ${comment}`,
  'security-key': `${securityKey} ${comment}`,
} as const;

const eachLine = (text: string, prefix: string, suffix = '') =>
  text.replace(/^.*$/gm, (line) => `${prefix}${line}${suffix}`);
const htmlEscaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('+', '&#43;')
    .replaceAll('=', '&#x3D;')
    .replaceAll('"', '&quot;');
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const quotedPrintable = (text: string) =>
  text.replaceAll('=', '=3D').replace(/^.*$/gm, (line) => wrapped(line, 75, '=\n'));

type Wrap = (text: string) => string;

const wrappings: Record<string, readonly [surrounding: string, wrap: Wrap]> = {
  'a zero-width space in front': ['invisible-characters', (text) => `\u200b${text}`],
  'a zero-width space behind': ['invisible-characters', (text) => `${text}\u200b`],
  'a zero-width space inside': [
    'invisible-characters',
    (text) => `${text.slice(0, 60)}\u200b${text.slice(60)}`,
  ],
  'a soft hyphen inside': [
    'invisible-characters',
    (text) => `${text.slice(0, 60)}\u00ad${text.slice(60)}`,
  ],
  'a second byte order mark': ['invisible-characters', (text) => `\ufeff\ufeff${text}`],
  'bidi marks': ['invisible-characters', (text) => `\u202a${text}\u202c`],
  'bidi isolates': ['invisible-characters', (text) => `\u2068${text}\u2069`],
  'a NUL': ['invisible-characters', (text) => `${text}\n\0`],
  'terminal colors': ['invisible-characters', (text) => `\u001b[32m${text}\u001b[0m`],
  'no-break spaces': ['special-spaces', (text) => text.replaceAll(' ', '\u00a0')],
  'ideographic spaces': ['special-spaces', (text) => text.replaceAll(' ', '\u3000')],
  'line separators': ['special-spaces', (text) => `hello\u2028${text}`],
  'double quotes': ['quotes', (text) => `"${text}"`],
  'single quotes': ['quotes', (text) => `'${text}'`],
  'curly quotes': ['quotes', (text) => `“${text}”`],
  'German quotes': ['quotes', (text) => `„${text}“`],
  guillemets: ['quotes', (text) => `« ${text} »`],
  'corner brackets': ['quotes', (text) => `「${text}」`],
  'double angle brackets': ['quotes', (text) => `《${text}》`],
  backticks: ['quotes', (text) => `\`${text}\``],
  brackets: ['quotes', (text) => `[${text}]`],
  'quotes of one side only': ['quotes', (text) => `"${text}`],
  'bold type': ['quotes', (text) => `**${text}**`],
  'a JSON value': ['escapes', (text) => `"${text.replaceAll('\n', '\\n')}\\n"`],
  'a JSON object': [
    'label',
    (text) => `{"name": "web", "public_key": ${JSON.stringify(`${text}\r\n`)}, "tags": ["a", "b"]}`,
  ],
  'JSON in JSON': [
    'escapes',
    (text) => JSON.stringify(JSON.stringify({ key: `${text}\n` })).replaceAll('/', '\\/'),
  ],
  'Unicode escapes': [
    'escapes',
    (text) => `"${text.replaceAll('+', '\\u002b').replaceAll('=', '\\u003D')}\\n"`,
  ],
  'escaped slashes': ['escapes', (text) => text.replaceAll('/', '\\/')],
  'HTML character references': ['html', htmlEscaped],
  'HTML tags': ['html', (text) => `<pre><code class="x">${text}</code></pre>`],
  'a line break in HTML': ['html', (text) => `Hello,<br>${text}<br/>`],
  'an XML element': ['label', (text) => `<string>${text}</string>`],
  'percent-encoding': ['percent-encoding', (text) => encodeURIComponent(`${text}\n`)],
  'a form': [
    'percent-encoding',
    (text) => `name=web&key=${encodeURIComponent(`${text}\n`).replaceAll('%20', '+')}`,
  ],
  'quoted-printable': ['quoted-printable', quotedPrintable],
  'base64 once more': ['base64', (text) => Buffer.from(`${text}\n`).toString('base64')],
  'base64 in a Kubernetes secret': [
    'base64',
    (text) => `data:\n  key: ${Buffer.from(`${text}\n`).toString('base64')}\n`,
  ],
  'a YAML list': ['list-item', (text) => `keys:\n${eachLine(text, '    ').replace('  ', '- ')}\n`],
  'a YAML block': ['other-lines', (text) => `key: |\n${eachLine(text, '  ')}\nname: web\n`],
  'a Markdown list': ['list-item', (text) => `* ${text}`],
  'a numbered list': ['list-item', (text) => `1. ${text}`],
  'a here-document': ['heredoc', (text) => `<<-EOT\n${eachLine(text, '    ')}\nEOT\n`],
  Terraform: ['heredoc', (text) => `public_key = <<EOF\n${text}\nEOF`],
  'a code fence': ['code-block', (text) => `\`\`\`\n${text}\n\`\`\``],
  'a code fence with a language': ['code-block', (text) => `~~~text\n${text}\n~~~\n`],
  'a quoted email': ['quoted-mail', (text) => eachLine(text, '> ')],
  'an email quoted twice': ['quoted-mail', (text) => `Ann wrote:\n${eachLine(text, '>> ')}`],
  'a comment of a shell': ['commented-out', (text) => eachLine(text, '# ')],
  'a comment of a shell without space': ['commented-out', (text) => eachLine(text, '#')],
  'a comment of C': ['commented-out', (text) => eachLine(text, '// ')],
  'a prompt above and below': ['other-lines', (text) => `$ cat key.pub\n${text}\n$ `],
  'a log above': ['other-lines', (text) => `writing RSA key\n${text}\n`],
  'prose around it': ['other-lines', (text) => `Hi Ann,\n\nmy key is\n\n${text}\n\nThanks, Bob`],
  'a fingerprint below': [
    'other-lines',
    (text) => `${text}\nSHA256:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG`,
  ],
  'a diff': ['diff', (text) => `@@ -0,0 +1 @@\n${eachLine(text, '+')}`],
  'a pane border': ['frame', (text) => eachLine(text, '', ' │')],
  'a table': ['frame', (text) => eachLine(text, '│ ', ' │')],
  'marked line ends': ['line-marks', (text) => eachLine(text, '', '$')],
  'Rich Text Format': [
    'rtf',
    (text) =>
      `{\\rtf1\\ansi{\\fonttbl\\f0 Menlo;}\n\\f0\\fs22 ${text.replaceAll('\n', '\\\n')}\\par\n}`,
  ],
  'colors that lost their escape characters': [
    'invisible-characters',
    (text) => `[1;32m${text}[0m`,
  ],
};

const lineWrappings: typeof wrappings = {
  'a label': ['label', (text) => `Public key: ${text}`],
  'a label in Chinese': ['label', (text) => `公钥：${text}`],
  'an assignment': ['label', (text) => `SSH_KEY=${text}`],
  'a quoted assignment': ['label', (text) => `public_key = "${text}"`],
  'a quoted assignment with more': ['quotes', (text) => `key = '${text}', name = 'web'`],
  'a command': ['quotes', (text) => `echo "${text}" >> ~/.ssh/authorized_keys`],
  'a user name': ['user-name', (text) => `ann:${text}`],
  'a prompt': ['prompt', (text) => `ann@host:~$ ${text}`],
  'a prompt of Windows': ['prompt', (text) => `PS C:\\Users\\ann> ${text}`],
  options: ['options', (text) => `no-pty,from="10.0.0.0/8,*.example.com" ${text}`],
  'an option with a command': ['options', (text) => `command="echo a b",no-pty ${text}`],
  'a capital': ['capitals', (text) => text.replace(/^./, (letter) => letter.toUpperCase())],
  capitals: ['capitals', (text) => text.replace(/^\S+/, (type) => type.toUpperCase())],
  'a row of a Markdown table': ['frame', (text) => `| Ann | ${text} | laptop |`],
  'a field of a form': [
    'percent-encoding',
    (text) => `https://example.com/add?key=${encodeURIComponent(text)}&name=web`,
  ],
  'escaped spaces': ['escapes', (text) => text.replaceAll(' ', '\\ ')],
  'a line that goes on': ['line-marks', (text) => `key: ${text}\\`],
  'a word': ['word-in-front', (text) => `laptop ${text}`],
  words: ['text-in-front', (text) => `add this key ${text}`],
  'full-width letters': ['full-width', fullWidth],
  'line numbers': ['line-numbers', (text) => `   1\t# Ann\n   2\t${text}\n`],
  'no space behind the type': ['no-space', (text) => text.replace(' ', '')],
  'a terminal with borders': ['frame', (text) => wrapped(text, 78, '│\n')],
  'a terminal with borders and spaces': ['frame', (text) => wrapped(text, 70, ' ┃ \r\n┃ ')],
  backslashes: ['line-marks', (text) => wrapped(text, 60, '\\\n')],
  'backslashes and spaces': ['line-marks', (text) => wrapped(text, 60, ' \\\n    ')],
  'a string of several literals': ['quotes', (text) => `"${wrapped(text, 64, '" +\n  "')}"`],
  'a wrapped email': ['quoted-mail', (text) => `> ${wrapped(text, 72, '\n> ')}`],
  'a wrapped comment': ['commented-out', (text) => `# ${wrapped(text, 72, '\n# ')}`],
  'a wrapped line with text around it': [
    'line-breaks',
    (text) => `My key:\n\n${wrapped(text, 72)}\n\nThanks`,
  ],
  'a terminal that gave spaces': [
    'spaces',
    (text) => text.replace(/^\S+ \S+/, (key) => wrapped(key, 36, ' ')),
  ],
};

const blockWrappings: typeof wrappings = {
  'dashes lost': ['begin-line', (text) => text.replaceAll(/-(?=-+(?: |B|E|$))|-$/gm, '')],
  'no dashes': ['begin-line', (text) => text.replaceAll(/-{2,}/g, '')],
  'em dashes': ['begin-line', (text) => text.replaceAll(/-{4,5}/g, '——')],
  'dashes of a word processor': ['begin-line', (text) => text.replaceAll('--', '—')],
  'END lost': ['begin-line', (text) => text.replace(/\n.*END.*/, '')],
  'lower case': [
    'begin-line',
    (text) => text.replace(/BEGIN .* KEY/, (words) => words.toLowerCase()),
  ],
  'indentation and text': ['other-lines', (text) => `x\n${eachLine(text, '    ')}\ny`],
  'literals joined with +': [
    'escapes',
    (text) => text.replace(/^(.*)$/gm, "  '$1\\n' +").replace(/ \+$/, ''),
  ],
  'line numbers': [
    'line-numbers',
    (text) => {
      let number = 8;
      return text.replace(/^/gm, () => `${(number += 1)}: `);
    },
  ],
};

function expectFound(wrap: Wrap, plain: string, surrounding: string) {
  const text = wrap(plain);
  if (text === plain) return;
  const expected = readPastedKey(plain);
  expect(readPastedKey(text), text).toEqual({
    kind: 'surrounded',
    key: expected.kind === 'key' ? expected.key : null,
    surroundings: expect.arrayContaining([surrounding]),
  });
}

describe('a key is found in', () => {
  it.each(Object.entries({ ...wrappings, ...lineWrappings }))(
    '%s, as a line',
    (_, [name, wrap]) => {
      for (const line of Object.values(lines)) expectFound(wrap, line, name);
    },
  );

  it.each(Object.entries({ ...wrappings, ...blockWrappings }))(
    '%s, as a block',
    (_, [name, wrap]) => {
      for (const block of Object.values(blocks)) expectFound(wrap, block, name);
    },
  );

  it.each(Object.entries({ ...wrappings, ...lineWrappings }))(
    '%s, and rejected only for its type',
    (_, [, wrap]) => {
      for (const [reason, line] of Object.entries(refusedLines)) {
        expect(readPastedKey(wrap(line))).toEqual({ kind: 'refused', reason });
      }
    },
  );
});
