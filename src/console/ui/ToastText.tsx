import { useLanguage } from '../i18n/language';
import { IsolatedText } from './IsolatedText';
import styles from './ToastRegion.module.css';
import type { ToastMessage } from './toasts';

/** What the message says below its title, in the language that the page has now. */
export function ToastDetails({ description, reason }: ToastMessage) {
  return (
    <>
      {description && <ToastText text={description} />}
      {reason && (
        <span lang={reason.lang} className={styles['reason']}>
          <ToastText text={reason.text} />
        </span>
      )}
    </>
  );
}

export function ToastText({ text }: { text: ToastMessage['title'] }) {
  // The toast manager keeps the element, so nothing else draws it anew.
  useLanguage();
  return <IsolatedText text={text()} />;
}
