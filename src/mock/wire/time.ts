/** Converts `2018-11-27T08:33:12.345Z` to the API's minute precision: `2018-11-27T08:33Z`. */
export function wireTime(isoTime: string): string {
  return `${isoTime.slice(0, 16)}Z`;
}

/** Compares rows by creation time, the newest first, then by key. */
export function newestFirst<Row extends { readonly createdAt: string }>(
  keyOf: (row: Row) => string,
): (a: Row, b: Row) => number {
  return (a, b) => {
    if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
    return keyOf(a) < keyOf(b) ? -1 : 1;
  };
}
