import type { InstanceRecord } from '../store/records';

/** The restart that begins at a moment and takes so many milliseconds; `undefined` if it takes none. */
export function restartFrom(now: Date, milliseconds: number): InstanceRecord['restart'] {
  if (milliseconds === 0) return undefined;
  const until = new Date(now.getTime() + milliseconds);
  return { from: now.toISOString(), until: until.toISOString() };
}

/** An instance as it is at a moment: a restart stops it and starts it again. */
export function withCurrentStatus(row: InstanceRecord, now: Date): InstanceRecord {
  if (row.restart === undefined) return row;
  const from = Date.parse(row.restart.from);
  const until = Date.parse(row.restart.until);
  const time = now.getTime();
  if (time < from || time >= until) return row;
  return { ...row, status: time < (from + until) / 2 ? 'Stopping' : 'Starting' };
}
