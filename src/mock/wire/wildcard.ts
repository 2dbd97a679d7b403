/**
 * Whether a value matches a filter with an optional `*` at the start, the end or both. Without `*`,
 * it must be equal.
 *
 * Source: DescribeKeyPairs, parameter KeyPairName; DescribeInstances, parameter InstanceName.
 */
export function matchesWildcard(value: string, filter: string): boolean {
  const front = filter.startsWith('*');
  const behind = filter.endsWith('*');
  const text = filter.slice(front ? 1 : 0, behind ? -1 : undefined);
  if (front && behind) return value.includes(text);
  if (front) return value.endsWith(text);
  if (behind) return value.startsWith(text);
  return value === text;
}
