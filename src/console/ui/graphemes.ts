const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in what people take for characters: a letter with its accents, an emoji with its parts. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** At most `max` graphemes of a text; `…` stands for what was cut off. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = graphemes(text);
  return kept.length <= max ? text : `${kept.slice(0, max - 1).join('')}…`;
}
