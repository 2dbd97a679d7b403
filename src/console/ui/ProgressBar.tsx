import { t } from '../i18n/t';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <div className={styles['progress']}>
      <span role="status">{t('{label}: {done} of {total}', { label, done, total })}</span>
      <progress aria-label={label} value={done} max={total} />
    </div>
  );
}
