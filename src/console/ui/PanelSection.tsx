import { useId } from 'react';
import type { Elements } from './elements';
import styles from './PanelSection.module.css';

interface PanelSectionProps {
  title: string;
  aside?: Elements;
  children: Elements;
}

export function PanelSection({ title, aside, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`stack ${styles['section']}`}>
      <header className={`row ${styles['header']}`}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
