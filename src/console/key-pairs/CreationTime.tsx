import { perLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import styles from './CreationTime.module.css';
import { utcDate } from './data/creation-time';

const dayFormat = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
);
const clockFormat = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    }),
);

/**
 * The API's time in the person's time zone, which it names: "Nov 27, 2018, 16:33 UTC+8". What is no
 * time in UTC is shown as it came.
 */
export function CreationTime({ time }: { time: string }) {
  const date = utcDate(time);
  if (date === null) return time || t('Unknown');
  const day = dayFormat().format(date);
  // A line may end between date and time, but not before the zone, which Chinese has in front.
  const clock = clockFormat()
    .format(date)
    .replace(/^(GMT\S*) (.+)/, '$2 $1')
    .replace(/GMT(?:\+0$)?/, 'UTC')
    .replaceAll(' ', '\u00a0');
  return (
    <time
      className={styles['time']}
      dateTime={time}
      title={t('{time} UTC', { time: time.replace('T', ' ').replace('Z', '') })}
    >
      {t('{day}, {clock}', { day, clock })}
    </time>
  );
}
