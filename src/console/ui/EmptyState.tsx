import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import type { Elements } from './elements';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon';
import { IsolatedText } from './IsolatedText';
import { useTitle } from './use-title';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: Elements;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <Icon name={icon} className={styles['icon']} />
      <p className={styles['title']}>
        <IsolatedText text={title} />
      </p>
      {children && <div className={styles['words']}>{children}</div>}
      {action}
    </div>
  );
}

/** A page that shows nothing else. Its heading is for screen readers and the browser's tab. */
export function EmptyPage({ heading, ...rest }: EmptyStateProps & { heading: string }) {
  useTitle(t('{title} - ECS Key Pair Console', { title: heading }));
  return (
    <>
      <h1 className="visually-hidden">{heading}</h1>
      <EmptyState {...rest} />
    </>
  );
}
