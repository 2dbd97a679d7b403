import { KeyError } from '../encoding/key-error';
import { commentText } from '../encoding/key-text';
import { withoutLineEnd, withoutLineStart, type Gap } from './base64-run';
import type { KeyCandidate } from './key-candidates';
import { isOptionList, ownerOf, type KeyOwner } from './key-owner';
import type { Surrounding } from './surroundings';

export type KeyContext = ReturnType<typeof readKeyContext>;

const closersOf: Readonly<Record<string, string>> = {
  '"': '"”',
  "'": "'’",
  '`': "`'",
  '“': '”"',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〝': '〞〟',
  '＂': '＂',
  '＇': '＇',
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '{': '}',
  '<': '>',
  '*': '*',
};

/** In characters. Text that is further away on the line is ignored. */
const maxContextLength = 4096;
const maxOpeners = 8;
const frames = /[│┃║▏▕¦|]/;
const promptEnd = /(?:[$%#❯➜»]|^PS\b.*>|^[A-Z]:\\.*>)$/;

/** Whose key a candidate is, by the text before it on its line. */
export function candidateOwner(text: string, { start, block }: KeyCandidate): KeyOwner {
  return block === null ? ownerOf(text.slice(lineStartOf(text, start), start)) : 'user';
}

/** The comment of a key, and what else surrounds it on its lines. */
export function readKeyContext(text: string, candidate: KeyCandidate) {
  const { start, end, block, run } = candidate;
  const lineStart = lineStartOf(text, start);
  const inFront = readBefore(text.slice(lineStart, start));
  const inside = gapSurroundings(text, run.gaps, block !== null);
  const found = new Set([...candidate.surroundings, ...inFront.surroundings, ...inside]);
  const isWrapped = block === null && run.gaps.some(({ isLineBreak }) => isLineBreak);

  const behind = isWrapped ? unwrappedRest(text, candidate) : restOfLine(text, end);
  const cut = cutComment(behind.text, inFront.closers, found);
  if (/[\p{L}\p{N}]/u.test(cut.rest)) found.add('text-behind');

  const comment = cleanComment(block === null ? cut.comment : block.comment);
  if (comment === null) found.add('long-comment');
  if (block !== null && /[\p{L}\p{N}]/u.test(cut.comment)) found.add('text-behind');
  return {
    /** The start of the key's first line and the end of its last. */
    start: lineStart,
    end: behind.end,
    comment: comment ?? '',
    surroundings: [...found],
  };
}

/** The start of the examined part of a line. */
function lineStartOf(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1) + 1, at - maxContextLength);
}

/** Parses the text before the key on its line, from its end to its start. */
function readBefore(before: string): { closers: string; surroundings: Surrounding[] } {
  const surroundings: Surrounding[] = [];
  if (isOptionList(before.trim())) return { closers: '', surroundings: ['options'] };
  let closers = '';
  let rest = before.trimEnd();
  const isAttached = rest === before;
  while (surroundings.length < maxOpeners) {
    const opener = /(?:\\?["'`“”„‟«»‘’‚‹›「『《〈〝＂＇([{（【]|<|\*\*)$/.exec(rest.slice(-2))?.[0];
    if (opener === undefined) break;
    surroundings.push('quotes');
    closers ||= closersOf[opener.slice(-1)] ?? '';
    rest = rest.slice(0, -opener.length).trimEnd();
  }
  const name = nameBefore(rest, isAttached);
  return { closers, surroundings: name === null ? surroundings : [...surroundings, name] };
}

function nameBefore(rest: string, isAttached: boolean): Surrounding | null {
  const text = rest.trim();
  if (text === '') return null;
  if (/^(?:>\s*)+$/.test(text)) return 'quoted-mail';
  if (/^(?:#+|\/\/+|;+|--|\/\*+|<!--|%+|rem)$/i.test(text)) return 'commented-out';
  if (/^(?:[-*•+·▪◦‣]|\d+[.)])$/.test(text)) return 'list-item';
  if (frames.test(text.at(-1) ?? '') && frames.test(text[0] ?? '')) return 'frame';
  if (isAttached && /^[A-Za-z_][\w.@-]*:$/.test(text)) return 'user-name';
  if (promptEnd.test(text)) return 'prompt';
  if (/(?:[:=：＝]|[=-]>|<[\w:-]+(?:\s[^<>]*)?>)$/.test(text)) return 'label';
  return /^[\w-]+$/.test(text) ? 'word-in-front' : 'text-in-front';
}

function gapSurroundings(text: string, gaps: readonly Gap[], isBlock: boolean): Set<Surrounding> {
  const found = new Set<Surrounding>();
  for (const { start, end, isLineBreak } of gaps) {
    const gap = text.slice(start, end);
    if (!isLineBreak) found.add('spaces');
    else if (!isBlock) found.add('line-breaks');
    if (frames.test(gap)) found.add('frame');
    if (/[\\$^¶↵↩⏎`]/.test(gap)) found.add('line-marks');
    if (/["']/.test(gap)) found.add('quotes');
    if (/>/.test(gap)) found.add('quoted-mail');
    if (/[#;*]|\/\//.test(gap)) found.add('commented-out');
  }
  return found;
}

function restOfLine(text: string, from: number) {
  const lineEnd = text.indexOf('\n', from);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return { text: text.slice(from, Math.min(end, from + maxContextLength)).trimEnd(), end };
}

/**
 * The text after a wrapped key. A comment continues on the next line if its line is as long as the
 * key's.
 */
function unwrappedRest(text: string, { run, end }: KeyCandidate) {
  const breaks = run.gaps.filter(({ isLineBreak }) => isLineBreak);
  const [first, second] = breaks;
  const lastBreak = breaks.at(-1);
  if (first === undefined || lastBreak === undefined) return restOfLine(text, end);
  const width =
    second === undefined
      ? first.start - (text.lastIndexOf('\n', first.start - 1) + 1)
      : second.start - first.end;

  let line = restOfLine(text, end);
  let whole = withoutLineEnd(line.text);
  let column = end - lastBreak.end + whole.length;
  while (column === width && line.end < text.length) {
    line = restOfLine(text, line.end + 1);
    const next = withoutLineStart(withoutLineEnd(line.text));
    whole += next;
    column = next.length;
  }
  return { text: whole, end: line.end };
}

const endMarks: readonly (readonly [Surrounding, RegExp])[] = [
  ['frame', /[│┃║▏▕¦]$/],
  // Line ends in vim and `cat -A`.
  ['line-marks', /(?<!\s)\$$/],
  ['line-marks', /\\$/],
];

/** Removes closing quotes or marks from the comment. */
function cutComment(rest: string, closers: string, found: Set<Surrounding>) {
  const closer = [...rest.matchAll(/["'`“”«»‘’‹›」』》〉〞〟＂＇)）\]】}>*]/g)].find(
    ({ 0: mark, index }) => closers.includes(mark) && !/^[\p{L}\p{N}]/u.test(rest.slice(index + 1)),
  );
  const redirection = rest.search(/\s>>?\s{1,4}[~/$.\w]/);
  const htmlOrC = found.has('commented-out') ? rest.search(/-->|\*\//) : -1;
  const closingTag = rest.search(/<\/[\w:-]+>/);
  const nextCell = found.has('frame') ? rest.search(/\s[│┃║▏▕¦|](?=\s|$)/) : -1;
  const stop = Math.min(
    ...[closer?.index ?? -1, redirection, closingTag, nextCell, htmlOrC].filter((at) => at >= 0),
    rest.length,
  );
  let comment = rest.slice(0, stop).trimEnd();
  for (const [name, mark] of endMarks) {
    if (!mark.test(comment)) continue;
    found.add(name);
    comment = comment.slice(0, -1).trimEnd();
  }
  const stray = closers === '' ? unbalancedQuote(comment) : null;
  if (stray !== null) {
    found.add('quotes');
    comment = stray;
  }
  return { comment: comment.trimEnd().replace(/[,;]{1,4}$/, ''), rest: rest.slice(stop) };
}

/** Without the unmatched quotation mark at its end; `null` if there is none. */
function unbalancedQuote(comment: string): string | null {
  const [quote] = /["'`”’](?=[\s,;\])}]*$)/.exec(comment) ?? [];
  if (quote === undefined) return null;
  const opening = { '”': '“', '’': '‘' }[quote] ?? quote;
  const inFront = comment.slice(0, comment.lastIndexOf(quote));
  return inFront.includes(opening) ? null : inFront;
}

/** What the lines above and below the key are: a code block, a heredoc, or other lines. */
export function surroundingLines(text: string, { start, end }: KeyContext): Surrounding[] {
  const found: Surrounding[] = [];
  const isFence = (line: string) => /^[\s>]*(?:```|~~~)[\w-]*$/.test(line);
  const above = filled(text.slice(0, start));
  const below = filled(text.slice(end));
  if ([...above, ...below].some(isFence)) found.push('code-block');
  let linesAbove = above.filter((line) => !isFence(line));
  let linesBelow = below.filter((line) => !isFence(line));
  const word = /<<[-~]?\s*["']?(\w+)["']?\s*$/.exec(linesAbove.at(-1) ?? '')?.[1];
  if (word !== undefined) {
    found.push('heredoc');
    linesAbove = linesAbove.slice(0, -1);
    if (linesBelow[0]?.trim() === word) linesBelow = linesBelow.slice(1);
  }
  if (linesAbove.length + linesBelow.length > 0) found.push('other-lines');
  return found;
}

/** The lines that contain more than punctuation. */
function filled(lines: string): string[] {
  return lines.split('\n').filter((line) => /[\p{L}\p{N}]|`{3}|~{3}/u.test(line));
}

function cleanComment(comment: string): string | null {
  try {
    const text = commentText(new TextEncoder().encode(comment));
    return /[\p{L}\p{N}\p{S}]/u.test(text) ? text : '';
  } catch (error) {
    if (error instanceof KeyError) return null;
    throw error;
  }
}
