import { perLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import styles from './CreationTime.module.css';
import { localClock, utcDate } from './data/creation-time';

const dayFormat = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
);

/**
 * The API's time in the person's time zone, which it names: "Nov 27, 2018, 16:33 UTC+8". What is no
 * time in UTC is shown as it came.
 */
export function CreationTime({ time }: { time: string }) {
  const date = utcDate(time);
  if (date === null) return time || t('Unknown');
  const day = dayFormat().format(date);
  const clock = localClock(date);
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
