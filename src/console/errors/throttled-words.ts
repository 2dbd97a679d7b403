/** Told while a write waits for its next try; nothing where it does not. */
export function throttledWords(waitMilliseconds: number | null): string {
  if (waitMilliseconds === null) return '';
  return `ECS is busy: trying again in ${Math.max(1, Math.round(waitMilliseconds / 1000))} s.`;
}
