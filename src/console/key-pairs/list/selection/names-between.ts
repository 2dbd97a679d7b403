/** The names from `anchor` to `target` in the order of the list, both included, either way round. */
export function namesBetween(
  names: readonly string[],
  anchor: string | null,
  target: string,
): readonly string[] {
  const end = names.indexOf(target);
  const start = anchor === null ? -1 : names.indexOf(anchor);
  if (start < 0 || end < 0) return [target];
  return names.slice(Math.min(start, end), Math.max(start, end) + 1);
}
