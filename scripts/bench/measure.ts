/** The nearest-rank percentile of at least one value. @param percent 0 to 100 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1];
  if (value === undefined) throw new Error('No values to take a percentile of.');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Counts rounds from 0: as many as `wanted` within `seconds`, but at least `enough`. */
export function* rounds(limits: { wanted: number; enough: number; seconds: number }) {
  const end = performance.now() + limits.seconds * 1000;
  for (let round = 0; round < limits.wanted; round += 1) {
    if (round >= limits.enough && performance.now() > end) return;
    yield round;
  }
}
