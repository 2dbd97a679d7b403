/**
 * A time as ECS documents it, ISO 8601 in UTC to the minute or the second; `null` for any other text.
 * A browser reads many more, some of them in the time zone of the person, and 30 February as 2 March.
 */
export function utcDate(time: string): Date | null {
  const date = new Date(time);
  const isValid = time.endsWith('Z') && !Number.isNaN(date.getTime());
  return isValid && date.toISOString().startsWith(time.slice(0, 16)) ? date : null;
}

/**
 * The time of day in the person's time zone, which it names: "16:33 UTC+8", "08:33 UTC", "14:03 UTC+5:30".
 * The spaces don't break. `Intl` formats it no differently in the languages of the page, but takes long to
 * load the names of time zones.
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
