import type { Surrounding } from './surroundings';

/** Outermost first. None changes a text of only a key and its comment. */
const layers: readonly (readonly [Surrounding, (text: string) => string])[] = [
  ['percent-encoding', decodePercent],
  ['rtf', decodeRtf],
  ['html', decodeHtml],
  ['quoted-printable', decodeQuotedPrintable],
  ['escapes', decodeEscapes],
  ['base64', decodeBase64Words],
  ['invisible-characters', removeInvisible],
  ['special-spaces', plainSpaces],
  ['full-width', halfWidth],
  ['diff', removeDiffMarks],
  ['line-numbers', removeLineNumbers],
];

/** Removes encodings and formatting from a text, and names those that it had. */
export function removeLayers(text: string): { text: string; removed: Surrounding[] } {
  const removed: Surrounding[] = [];
  let bare = text.replace(/\r\n?/g, '\n');
  for (const [name, remove] of layers) {
    const next = remove(bare);
    if (next !== bare) removed.push(name);
    bare = next;
  }
  return { text: bare, removed };
}

/** A percent sign in a comment may be literal. */
const encodedKeyCharacter = /%(?:2B|2F|3D|20|0A)/i;

function decodePercent(text: string): string {
  if (!encodedKeyCharacter.test(text)) return text;
  // In a form body, plus means a space.
  const isForm = /(?:ssh-|ecdsa-sha2-|BEGIN\+)[\w.%-]*\+/.test(text);
  // A literal ampersand is encoded, too.
  const fields = text.replaceAll(/&(?=[\w.[\]-]+=)/g, '\n');
  const spaced = isForm ? fields.replaceAll('+', ' ') : fields;
  return spaced
    .replace(/(?:%[\dA-F]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    })
    .replace(/\r\n?/g, '\n');
}

/** RTF 1.9.1. All real line breaks are control words. */
function decodeRtf(text: string): string {
  if (!/^\s*\{\\rtf1/.test(text)) return text;
  return text
    .replace(/\\\n|\\(?:par|line)\b ?/g, '\r')
    .replaceAll('\n', '')
    .replace(/\\[a-z]+-?\d* ?|\\'[\da-f]{2}|\\\*|[{}]/gi, '')
    .replaceAll('\r', '\n');
}

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  plus: '+',
  sol: '/',
  equals: '=',
  NewLine: '\n',
  Tab: '\t',
  commat: '@',
  shy: '',
  ZeroWidthSpace: '',
};
const breakingTags =
  /<\/?(?:br|p|div|pre|li|ul|ol|td|th|tr|table|body|html|textarea)(?:\s[^<>]*)?\/?>/gi;
const inlineTags =
  /<\/?(?:code|span|b|i|u|a|em|strong|kbd|samp|tt|font|wbr|mark)(?:\s[^<>]*)?\/?>/gi;

function decodeHtml(text: string): string {
  return (
    text
      .replace(breakingTags, '\n')
      .replace(inlineTags, '')
      // Doubly encoded.
      .replace(/&(?:amp;)+(?=#?\w{1,16};)/g, '&')
      .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,16}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined) return namedCharacters[name] ?? whole;
        const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
      })
  );
}

function charOf(hex: string): string {
  return String.fromCharCode(parseInt(hex, 16));
}

const softLineBreak = /(?<=^.{70,75})=\n(?=[A-Za-z0-9+/=])/gm;

function decodeQuotedPrintable(text: string): string {
  const joined = text.replace(softLineBreak, '');
  return text.includes('=3D')
    ? joined.replace(/=(3D|2B|2F|20|0A)/g, (_, hex: string) => charOf(hex))
    : joined;
}

/** After base64, a BEGIN line or another escape, `\n` is a line break if a line starts after it. */
const frontOfBreak = /(?:[A-Za-z0-9+/=]{40}|-{3}|\\[rn])$/;
/** In a comment, `CORP\nancy@pc` is a Windows user. */
const restAfterBreak =
  /^(?:$|\s|["'`,\])}]|\\{1,4}[rn]|ssh-|ecdsa-|sk-|AAAA|Comment:|-{3,5}(?:BEGIN|END| ))/;

function decodeEscapes(text: string): string {
  return text
    .replace(/\\{1,4}u00([\da-f]{2})|\\x([2-7][\da-f])/gi, (_, unicode?: string, byte?: string) =>
      charOf(unicode ?? byte ?? ''),
    )
    .replace(/\\{1,4}(["'/+=])/g, '$1')
    .replace(/((?:ssh|ecdsa)-[\w-]{1,40})\\ ([\w+/=]*)(?:\\ )?/g, '$1 $2 ')
    .replace(/\\{1,4}([rnt])/g, (escape, letter: string, at: number, whole: string) => {
      const front = whole.slice(Math.max(0, at - 40), at);
      const rest = whole.slice(at + escape.length, at + escape.length + 12);
      if (!frontOfBreak.test(front) && !restAfterBreak.test(rest)) return escape;
      return letter === 't' ? '\t' : '\n';
    });
}

/** Base64 of "ssh-", "ecdsa-" and both kinds of BEGIN lines. */
const encodedStart =
  /(?<![A-Za-z0-9+/])(?:c3NoL|ZWNkc2Et|c2st|LS0tLS1CRUdJ|LS0tLSBCRUdJ)[A-Za-z0-9+/\s]*={0,2}/g;

function decodeBase64Words(text: string): string {
  return text.replace(encodedStart, (word) => {
    const letters = word.replace(/[\s=]/g, '');
    if (letters.length < 100) return word;
    const bytes = atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
    const decoded = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    return /PUBLIC KEY|PRIVATE KEY|AAAA/.test(decoded) ? decoded.replace(/\r\n?/g, '\n') : word;
  });
}

/** Terminal escapes, and color codes that lost their escape character. */
const terminalColor = /(?!\s)\p{Cc}\[[\d;?]*[ -/]*[@-~]|\[\d{1,3}(?:;\d{1,3})*m/gu;
const invisible = /(?![\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]|\ufeff/gu;
/** Part of the text after a letter or emoji. */
const joining = /[\p{Join_Control}\p{Variation_Selector}]/u;

function removeInvisible(text: string): string {
  return text
    .replace(terminalColor, '')
    .replace(invisible, (mark, at: number, whole: string) =>
      joining.test(mark) && whole.charCodeAt(at - 1) > 0x7f ? mark : '',
    );
}

function plainSpaces(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/g, ' ')
    .replace(/[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** Only words with full-width letters or digits; other punctuation is kept. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]*[０-９Ａ-Ｚａ-ｚ][\uff01-\uff5e]*/g, (word) =>
    word.replace(/./gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)),
  );
}

const keyStart = String.raw`(?:ssh-|ecdsa-|sk-|-{4,5} ?BEGIN )`;
const diffHeader = /^(?:diff |index |@@|--- |\+\+\+ )/;

function removeDiffMarks(text: string): string {
  if (!new RegExp(`^[+-]${keyStart}`, 'm').test(text)) return text;
  const lines = text.split('\n');
  const isDiff = lines.every(
    (line) => line === '' || /^[+\- \\]/.test(line) || diffHeader.test(line),
  );
  if (!isDiff) return text;
  return lines.map((line) => (diffHeader.test(line) ? line : line.slice(1))).join('\n');
}

const numberAlone = /^\s*\d{1,5}\s*$/;
const lineNumber = /^[ \t]*(\d{1,5})(?:[:.)|│][ \t]?|[ \t]+)/;

/** Removes consecutive numbers at the start of all lines, or on lines of their own. */
function removeLineNumbers(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (areConsecutive(lines.map((line) => lineNumber.exec(line)?.[1]))) {
    return lines.map((line) => line.replace(lineNumber, '')).join('\n');
  }
  const numbers = lines.filter((line) => numberAlone.test(line));
  if (numbers.length === lines.length || !areConsecutive(numbers)) return text;
  return lines.filter((line) => !numberAlone.test(line)).join('\n');
}

function areConsecutive(numbers: readonly (string | undefined)[]): boolean {
  const first = Number(numbers[0]);
  return numbers.length > 1 && numbers.every((number, at) => Number(number) === first + at);
}
