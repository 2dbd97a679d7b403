const SPIN = 100;

/**
 * The share of a processor that a busy thread gets just now, from 0 to 1: what else the machine does
 * is the first thing to know of any time measured on it.
 */
export function processorShare() {
  const before = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < SPIN);
  const { user, system } = process.cpuUsage(before);
  return Math.min(1, (user + system) / 1000 / (performance.now() - start));
}
