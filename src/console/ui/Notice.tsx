import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import type { Elements } from './elements';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { IsolatedText } from './IsolatedText';
import styles from './Notice.module.css';

interface NoticeProps {
  tone: 'error' | 'warning' | 'info' | 'success';
  title?: ReactNode;
  /** A paragraph before the children. */
  text?: string | undefined;
  children?: Elements;
  /** What the user can do about it. */
  actions?: Elements;
  /** Shows a close button. */
  onClose?: () => void;
}

/** An inline message. Only an error interrupts a screen reader. */
export function Notice({ tone, title, text, children, actions, onClose }: NoticeProps) {
  return (
    <div
      className={`${styles['notice']} ${styles[tone]}`}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <Icon name={tone} className={styles['icon']} />
      <div className={styles['words']}>
        {title && (
          <p className={styles['title']}>
            {typeof title === 'string' ? <IsolatedText text={title} /> : title}
          </p>
        )}
        {text && <p>{text}</p>}
        {children}
        {actions && <div className={`row ${styles['actions']}`}>{actions}</div>}
      </div>
      {onClose && <IconButton icon="close" label={t('Close message')} onClick={onClose} />}
    </div>
  );
}
