/**
 * Parses ISO 8601 in UTC with minute or second precision, as ECS documents it; `null` otherwise.
 * `Date` accepts more: local times, and 30 February as 2 March.
 */
export function utcDate(time: string): Date | null {
  const date = new Date(time);
  const isValid = time.endsWith('Z') && !Number.isNaN(date.getTime());
  return isValid && date.toISOString().startsWith(time.slice(0, 16)) ? date : null;
}

/**
 * The local time with its zone and non-breaking spaces: "16:33 UTC+8", "14:03 UTC+5:30". Not by
 * `Intl`, which is slow to load time zone names.
 */
export function localClock(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const hours = Math.floor(Math.abs(offset) / 60);
  const minutes = Math.abs(offset) % 60;
  const shift = offset === 0 ? '' : `${offset < 0 ? '-' : '+'}${hours}`;
  const rest = minutes === 0 ? '' : `:${twoDigits(minutes)}`;
  const clock = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  return `${clock}\u00a0UTC${shift}${rest}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
