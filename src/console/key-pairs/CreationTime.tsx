import { perLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import styles from './CreationTime.module.css';
import { localClock, utcDate } from './data/creation-time';

const dayFormat = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
);

/** An API time in the local time zone: "Nov 27, 2018, 16:33 UTC+8". Other text is shown as is. */
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
