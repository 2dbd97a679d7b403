import { utcDate } from './creation-time';

const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The API's time in the time zone of the person; what is no time in UTC stands as it came. */
export function CreationTime({ time }: { time: string }) {
  const date = utcDate(time);
  if (date === null) return <span>{time}</span>;
  return (
    <time dateTime={time} title={`${time.replace('T', ' ').replace('Z', '')} UTC`}>
      {format.format(date)}
    </time>
  );
}
