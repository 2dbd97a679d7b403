const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The API's time, UTC to the minute, in the time zone of the person. */
export function CreationTime({ time }: { time: string }) {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return (
    <time dateTime={time} title={`${time.replace('T', ' ').replace('Z', '')} UTC`}>
      {format.format(date)}
    </time>
  );
}
