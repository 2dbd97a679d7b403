import { keyPairNameLength } from '../../../contract/limits';

/** The first of `name-2`, `name-3` … that is not taken; it continues a number that is there. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = /^(.+)-(\d{1,6})$/u.exec(name);
  const stem = numbered?.[1] ?? name;
  for (let number = Number(numbered?.[2] ?? 1) + 1; ; number += 1) {
    const ending = `-${number}`;
    const room = keyPairNameLength.max - ending.length;
    const candidate = Array.from(stem).slice(0, room).join('') + ending;
    if (!taken.has(candidate)) return candidate;
  }
}
