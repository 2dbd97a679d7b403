const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in what people take for characters: a letter with its accents, an emoji with its parts. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
