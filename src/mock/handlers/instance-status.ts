import type { InstanceRecord } from '../store/records';
import { apiError } from '../wire/mock-api-error';

export function withCurrentStatus(row: InstanceRecord, now: Date): InstanceRecord {
  if (row.restart === undefined) return row;
  const from = Date.parse(row.restart.from);
  const until = Date.parse(row.restart.until);
  const time = now.getTime();
  if (time < from || time >= until) return row;
  return { ...row, status: time < (from + until) / 2 ? 'Stopping' : 'Starting' };
}

/** Throws if the instance is locked or between two states. */
export function requireChangeable({ lockReasons, status }: InstanceRecord): void {
  if (lockReasons.length > 0) throw apiError('InstanceLockedForSecurity');
  if (status !== 'Running' && status !== 'Stopped') throw apiError('IncorrectInstanceStatus');
}
