import { keyPairNameLength } from '../../../contract/limits';
import { graphemes } from '../../ui/graphemes';

/** The first of `name-2`, `name-3` … that is not taken; it continues a number that is there. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = /^(.+)-(\d{1,6})$/u.exec(name);
  const stem = numbered?.[1] ?? name;
  for (let number = Number(numbered?.[2] ?? 1) + 1; ; number += 1) {
    const ending = `-${number}`;
    const room = keyPairNameLength.max - ending.length;
    const candidate = startOf(stem, room) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}

/** As many graphemes as there's room for, in Unicode characters. */
function startOf(text: string, room: number): string {
  let start = '';
  let left = room;
  for (const grapheme of graphemes(text)) {
    left -= Array.from(grapheme).length;
    if (left < 0) break;
    start += grapheme;
  }
  return start;
}
