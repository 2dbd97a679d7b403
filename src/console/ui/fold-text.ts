import { graphemes } from './graphemes';

/** In UTF-16 code units; `end` is exclusive. */
export type TextRange = readonly [start: number, end: number];

const ascii = /^[\0-\x7f]*$/;
const invisible = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu;
/** Input methods and word processors replace `-` with these. */
const hyphens = /[\u2010-\u2015\u2212]/g;

/** NFKC with every hyphen as `-`, the ideographic full stop as `.`, and nothing invisible. */
export function plainForm(text: string): string {
  if (ascii.test(text)) return text;
  return text.normalize('NFKC').replace(hyphens, '-').replaceAll('。', '.').replace(invisible, '');
}

/** For search: the plain form, trimmed and case-folded. */
export function foldText(text: string): string {
  return withoutCase(text).trim();
}

/** Via upper case, which turns `ß` into `SS` and `ς` into `Σ`. Drops the dot that `İ` keeps. */
function withoutCase(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const lower = plainForm(text).toLowerCase().toUpperCase().toLowerCase();
  // Lower-casing turns a final sigma into `ς` again.
  return lower.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
}

/** Whether one of the texts contains `typed`, both folded. */
export function anyIncludes(texts: readonly string[], typed: string): boolean {
  const wanted = foldText(typed);
  return texts.some((text) => foldText(text).includes(wanted));
}

/**
 * The first match of `wanted`, which is folded; `null` without one. Includes characters that match in
 * part, such as a ligature.
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
  // A match that only appears in the whole folded text can't be located.
  if (start < 0) return [0, text.length];
  const first = ends.findIndex((end) => end > start);
  const last = ends.findIndex((end) => end >= start + wanted.length);
  const before = pieces.slice(0, first).join('').length;
  return [before, before + pieces.slice(first, last + 1).join('').length];
}
