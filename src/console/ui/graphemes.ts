const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits into user-perceived characters: a letter with its accents, a whole emoji. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
