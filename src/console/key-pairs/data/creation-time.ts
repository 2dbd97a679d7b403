/**
 * A time as ECS documents it, ISO 8601 in UTC to the minute or the second; `null` for any other text.
 * A browser reads many more, some of them in the time zone of the person, and 30 February as 2 March.
 */
export function utcDate(time: string): Date | null {
  const date = new Date(time);
  const isValid = time.endsWith('Z') && !Number.isNaN(date.getTime());
  return isValid && date.toISOString().startsWith(time.slice(0, 16)) ? date : null;
}
