import type { ReactNode } from 'react';
import { CopyButton } from '../ui/CopyButton';
import { IsolatedText } from '../ui/IsolatedText';
import styles from './CopyableFacts.module.css';

export function CopyableFacts({ children }: { children: ReactNode }) {
  return <dl className="stack">{children}</dl>;
}

interface CopyableTextProps {
  label: string;
  /** Public text, exactly as it's copied. May have several lines. */
  text: string;
}

/** Names in `term` must be `isolated`. */
export function CopyableFact({ term, ...copyable }: CopyableTextProps & { term: string }) {
  return (
    <div>
      <dt className={styles['term']}>
        <IsolatedText text={term} />
      </dt>
      <dd>
        <CopyableText {...copyable} />
      </dd>
    </div>
  );
}

export function CopyableText({ label, text }: CopyableTextProps) {
  return (
    <div className={styles['copyable']}>
      <code translate="no">{text}</code>
      <CopyButton label={label} text={text} />
    </div>
  );
}
