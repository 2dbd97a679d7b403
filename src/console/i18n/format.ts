import { perLanguage } from './language';
import type { Value } from './source';

const numberFormat = perLanguage((language) => new Intl.NumberFormat(language));
const collator = perLanguage((language) => new Intl.Collator(language, { numeric: true }));

/** "a, b, and c" in the page's language. */
export const listFormat = perLanguage((language) => new Intl.ListFormat(language));

export function formatValue(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  return listFormat().format(value);
}

/** Skips slow `Intl` for numbers that look the same in each language. */
function formatNumber(value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : numberFormat().format(value);
}

/** In the page's sort order, with `web-2` before `web-10`. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a, b);
}
