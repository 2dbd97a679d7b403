import { useLanguage } from '../i18n/language';
import { Icon } from './Icon';
import { IsolatedText } from './IsolatedText';
import notice from './Notice.module.css';
import styles from './ToastRegion.module.css';
import type { ToastMessage } from './toasts';

interface ToastBodyProps extends ToastMessage {
  /** The `id` of the title, for what is named by it. */
  titleId?: string;
}

export function ToastBody({ tone, title, description, reason, titleId }: ToastBodyProps) {
  // Nothing else re-renders this: the toast manager keeps the message.
  useLanguage();
  return (
    <>
      <Icon name={tone ?? 'success'} className={notice['icon']} />
      <div className={`${notice['words']} ${styles['content']}`}>
        <p id={titleId} className={styles['title']}>
          <IsolatedText text={title()} />
        </p>
        {description && (
          <p className={styles['description']}>
            <IsolatedText text={description()} />
          </p>
        )}
        {reason && (
          <p lang={reason.lang} className={styles['description']}>
            <IsolatedText text={reason.text()} />
          </p>
        )}
      </div>
    </>
  );
}
