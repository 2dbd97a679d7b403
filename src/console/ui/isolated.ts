/*
 * U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE (Unicode UAX #9) keep a right-to-left
 * name from reordering the text around it, and mark names in a text.
 */
const isolate = '\u2068';
const pop = '\u2069';

/** Marks a name or an ID in a sentence for `IsolatedText`. */
export function isolated(name: string): string {
  return `${isolate}${name}${pop}`;
}

/** The text without marks, for an accessible name. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/** Splits a text: every second piece is an isolated name. */
export function splitAtNames(text: string): string[] {
  return text.split(/\u2068([^\u2068\u2069]*)\u2069/);
}
