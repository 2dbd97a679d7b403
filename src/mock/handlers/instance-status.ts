import type { InstanceRecord } from '../store/records';

export function restartFrom(now: Date, milliseconds: number): InstanceRecord['restart'] {
  if (milliseconds === 0) return undefined;
  const until = new Date(now.getTime() + milliseconds);
  return { from: now.toISOString(), until: until.toISOString() };
}

/** The instance at a given time: a restart stops and then starts it. */
export function withCurrentStatus(row: InstanceRecord, now: Date): InstanceRecord {
  if (row.restart === undefined) return row;
  const from = Date.parse(row.restart.from);
  const until = Date.parse(row.restart.until);
  const time = now.getTime();
  if (time < from || time >= until) return row;
  return { ...row, status: time < (from + until) / 2 ? 'Stopping' : 'Starting' };
}
