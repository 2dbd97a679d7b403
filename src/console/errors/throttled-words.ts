import { ApiError } from '../api/api-error';

/** Told while a write waits for its next try; nothing where it does not. */
export function throttledWords(waitMilliseconds: number | null): string {
  if (waitMilliseconds === null) return '';
  return `ECS is busy: trying again in ${Math.max(1, Math.round(waitMilliseconds / 1000))} s.`;
}

/** The same of a read, where ECS asks for a wait that is longer than a moment. */
export function throttledReadWords(read: { isFetching: boolean; failureReason: unknown }): string {
  const { isFetching, failureReason: error } = read;
  const wait = (isFetching && error instanceof ApiError && error.retryAfter) || 0;
  return throttledWords(wait > 1000 ? wait : null);
}
