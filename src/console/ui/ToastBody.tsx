import { useLanguage } from '../i18n/language';
import { Icon } from './Icon';
import { IsolatedText } from './IsolatedText';
import notice from './Notice.module.css';
import styles from './ToastRegion.module.css';
import type { ToastMessage } from './toasts';

interface ToastBodyProps extends ToastMessage {
  /** For `aria-labelledby` and `aria-describedby`. */
  titleId?: string;
  detailsId?: string;
}

export function ToastBody({
  tone,
  title,
  description,
  reason,
  titleId,
  detailsId,
}: ToastBodyProps) {
  // Nothing else re-renders this: the toast manager keeps the message.
  useLanguage();
  return (
    <>
      <Icon name={tone ?? 'success'} className={notice['icon']} />
      <div className={`${notice['words']} ${styles['content']}`}>
        <p id={titleId} className={styles['title']}>
          <IsolatedText text={title()} />
        </p>
        <div id={detailsId} className={styles['details']}>
          {description && (
            <p>
              <IsolatedText text={description()} />
            </p>
          )}
          {reason && (
            <p lang={reason.lang}>
              <IsolatedText text={reason.text()} />
            </p>
          )}
        </div>
      </div>
    </>
  );
}
