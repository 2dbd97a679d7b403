/**
 * The nearest-rank percentile: always one of the values.
 *
 * @param {readonly number[]} values at least one
 * @param {number} percent from 0 to 100
 */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('No values to take a percentile of.');
  return value;
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  return percentile(values, 50);
}
