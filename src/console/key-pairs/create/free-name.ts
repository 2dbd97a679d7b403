import { keyPairNameLength } from '../../../contract/limits';
import { graphemes } from '../../ui/graphemes';

/** The first of `name-2`, `name-3` … that is not taken; it continues a number that is there. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = /^(.+)-(\d{1,6})$/u.exec(name);
  const stem = numbered?.[1] ?? name;
  for (let number = Number(numbered?.[2] ?? 1) + 1; ; number += 1) {
    const ending = `-${number}`;
    const available = keyPairNameLength.max - ending.length;
    const candidate = startOf(stem, available) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}

/** As many graphemes as fit into a length in Unicode characters. */
function startOf(text: string, length: number): string {
  let start = '';
  let left = length;
  for (const grapheme of graphemes(text)) {
    left -= Array.from(grapheme).length;
    if (left < 0) break;
    start += grapheme;
  }
  return start;
}
