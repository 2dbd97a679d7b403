import { listFormat } from '../i18n/format';
import { t } from '../i18n/t';

const shownNames = 6;

/** Lists names like "a, b, and 44 more". Never "1 more": then it lists that name, too. */
export function listNames(names: readonly string[]): string {
  const count = countShown(names.length);
  const rest = names.length - count;
  return listFormat().format(
    rest === 0 ? names : [...names.slice(0, count), t('{rest} more', { rest })],
  );
}

/** How many of `total` names to list. */
export function countShown(total: number, shown = shownNames): number {
  return total > shown + 1 ? shown : total;
}
