/*
 * U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE (Unicode UAX #9): they keep a name in
 * any script from changing the order of the text around it, and tell where in a text a name stands.
 */
const isolate = '\u2068';
const pop = '\u2069';

/** A name or an ID as part of a sentence that `IsolatedText` shows. */
export function isolated(name: string): string {
  return `${isolate}${name}${pop}`;
}

/** A text with isolated names as plain text, for an accessible name. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/** A text cut at its isolated names: every second piece is one. */
export function splitAtNames(text: string): string[] {
  return text.split(/\u2068([^\u2068\u2069]*)\u2069/);
}
