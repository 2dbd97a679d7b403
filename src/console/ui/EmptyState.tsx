import type { ReactNode } from 'react';
import type { Elements } from './elements';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon';
import { IsolatedText } from './IsolatedText';

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
