import { perLanguage } from './language';
import type { Value } from './source';

const numberFormat = perLanguage((language) => new Intl.NumberFormat(language));
const collator = perLanguage((language) => new Intl.Collator(language, { numeric: true }));

/** "a, b, and c" in the language of the page. */
export const listFormat = perLanguage((language) => new Intl.ListFormat(language));

/** A value as it stands in a message, in the language of the page. */
export function formatValue(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value);
  return listFormat().format(value);
}

/** A number without a separator looks the same in each language, and making a format takes a while. */
function formatNumber(value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 1000
    ? String(value)
    : numberFormat().format(value);
}

/** Compares names as the language of the page sorts them: `web-2` before `web-10`. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a, b);
}
