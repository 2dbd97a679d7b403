import { describe, expect, it } from 'vitest';
import { base64Of, sampleLines, wrapped } from '../testing/sample-keys';
import { readPastedKey } from './read-pasted-key';

const { rsa, nistp256 } = sampleLines;
const joined = (line: string, width: number, joint: string) =>
  (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(joint);
const ssh2 = `---- BEGIN SSH2 PUBLIC KEY ----\n${wrapped(base64Of(rsa), 70)}\n---- END SSH2 PUBLIC KEY ----`;
const numbered = (text: string, from = 1) =>
  text
    .split('\n')
    .map((line, at) => `${from + at}\n${line}`)
    .join('\n');

describe('a key that programs rewrote is found', () => {
  it.each([
    ['as strings that Java adds', rsa, `"${joined(rsa, 64, '"\n    + "')}";`],
    ['as strings that Java adds to a variable', rsa, `key = "${joined(rsa, 60, '"\n  + "')}";`],
    ['as strings that PHP joins', rsa, `'${joined(rsa, 64, "'\n  . '")}'`],
    ['as strings with the operator at the end', rsa, `"${joined(rsa, 64, '" +\n    "')}"`],
    ['with line numbers on lines of their own', rsa, numbered(joined(rsa, 64, '\n'))],
    ['with line numbers from the middle of a file', rsa, numbered(ssh2, 98)],
    ['with all line numbers in front', rsa, `1\n2\n3\n4\n5\n6\n7\n${ssh2}`],
    ['with entities that were encoded twice', rsa, rsa.replaceAll('+', '&amp;#43;')],
    ['with entities that were encoded thrice', nistp256, `&amp;amp;quot;${nistp256}&amp;amp;quot;`],
  ])('%s', (_, line, text) => {
    expect(readPastedKey(text)).toMatchObject({ kind: 'surrounded', key: { line } });
  });

  it.each(['!', '?', '*', '$'])('and %s in place of a letter is named', (detail) => {
    const text = `${rsa.slice(0, 100)}${detail}${rsa.slice(101)}`;
    expect(readPastedKey(text)).toEqual({ kind: 'refused', reason: 'bad-character', detail });
  });

  it('and a key that breaks off before a mark is cut off', () => {
    for (const rest of ['!', ' !', '...', '!!!'])
      expect(readPastedKey(`> ${rsa.slice(0, 200)}${rest}`).kind).not.toBe('key');
    expect(readPastedKey(`${rsa.slice(0, 200)}!`)).toEqual({
      kind: 'refused',
      reason: 'truncated',
    });
  });
});
