import { graphemes } from './graphemes';

/** From where to where in a text, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

const ascii = /^[\0-\x7f]*$/;
const invisible = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu;
/** Hyphens, dashes and the minus sign, which input methods and word processors put for `-`. */
const hyphens = /[\u2010-\u2015\u2212]/g;

/**
 * Text as it looks: composed, full-width characters as half-width ones (NFKC), every hyphen as `-`, the
 * ideographic full stop as `.`, and nothing invisible. Upper and lower case stay.
 */
export function plainForm(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize('NFKC').replace(hyphens, '-').replaceAll('。', '.').replace(invisible, '');
}

/** Text as a search compares it: its plain form without case and without space around it. */
export function foldText(text: string): string {
  return withoutCase(text).trim();
}

/** By way of upper case, where `ß` is `SS` and `ς` is `Σ`, and without the dot that `İ` keeps. */
function withoutCase(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const lower = plainForm(text).toLowerCase().toUpperCase().toLowerCase();
  // A sigma at the end of a word becomes `ς` again.
  return lower.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
}

/** Whether one of the texts has what `typed` says in it, as people see it. */
export function isInSome(texts: readonly string[], typed: string): boolean {
  const wanted = foldText(typed);
  return texts.some((text) => foldText(text).includes(wanted));
}

/**
 * Where a text has `wanted`, which is folded, for the first time; `null` where it hasn't. A character
 * that is found in part, such as one letter of a ligature, is in the range.
 */
export function findFolded(text: string, wanted: string): TextRange | null {
  if (wanted === '' || !foldText(text).includes(wanted)) return null;
  const isPlain = ascii.test(text);
  const pieces = isPlain ? Array.from(text) : graphemes(text);
  let folded = '';
  const ends: number[] = [];
  for (const piece of pieces) {
    folded += withoutCase(piece);
    ends.push(folded.length);
  }
  const start = folded.indexOf(wanted);
  // What only the whole text brings together can't be placed in it.
  if (start < 0) return [0, text.length];
  const first = ends.findIndex((end) => end > start);
  const last = ends.findIndex((end) => end >= start + wanted.length);
  const before = pieces.slice(0, first).join('').length;
  return [before, before + pieces.slice(first, last + 1).join('').length];
}
