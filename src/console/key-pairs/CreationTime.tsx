import { utcDate } from './data/creation-time';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const timeFormat = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'shortOffset',
});

/**
 * The API's time in the person's time zone, which it names: "Nov 27, 2018, 16:33 UTC+8". What is no
 * time in UTC is shown as it came.
 */
export function CreationTime({ time }: { time: string }) {
  const date = utcDate(time);
  if (date === null) return time || 'Not known';
  // A line may end between date and time, but not before the zone.
  const clock = timeFormat
    .format(date)
    .replace(/GMT(?:\+0$)?/, 'UTC')
    .replaceAll(' ', '\u00a0');
  return (
    <time dateTime={time} title={`${time.replace('T', ' ').replace('Z', '')} UTC`}>
      {`${dateFormat.format(date)}, ${clock}`}
    </time>
  );
}
