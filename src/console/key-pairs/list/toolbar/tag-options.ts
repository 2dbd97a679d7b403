import { compareNames } from '../../../i18n/format';
import type { KeyPairSummary } from '../rows';

/** `key:value` for each tag, and `key` if it has several values. Always includes `current`. */
export function tagOptions(rows: readonly KeyPairSummary[], current: string) {
  const byKey = new Map<string, Set<string>>();
  for (const { TagKey, TagValue } of rows.flatMap(({ tags }) => tags)) {
    const filters = byKey.get(TagKey) ?? new Set();
    byKey.set(TagKey, filters.add(`${TagKey}:${TagValue}`));
  }
  const options = [...byKey].map(([key, filters]) => {
    const sorted = [...filters].toSorted(compareNames);
    return { key, filters: sorted.length > 1 || current === key ? [key, ...sorted] : sorted };
  });
  const isListed = options.some(({ filters }) => filters.includes(current));
  if (current !== '' && !isListed) options.push({ key: current, filters: [current] });
  return options.toSorted((a, b) => compareNames(a.key, b.key));
}
