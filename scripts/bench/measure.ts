/**
 * The nearest-rank percentile: always one of the values.
 *
 * @param values at least one
 * @param percent from 0 to 100
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1];
  if (value === undefined) throw new Error('No values to take a percentile of.');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * Counts rounds from 0: as many as wanted where there is time for them, and never less than enough
 * to tell something.
 */
export function* rounds(limits: { wanted: number; enough: number; seconds: number }) {
  const end = performance.now() + limits.seconds * 1000;
  for (let round = 0; round < limits.wanted; round += 1) {
    if (round >= limits.enough && performance.now() > end) return;
    yield round;
  }
}
