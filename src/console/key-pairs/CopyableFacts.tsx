import type { ReactNode } from 'react';
import { CopyButton } from '../ui/CopyButton';
import { IsolatedText } from '../ui/IsolatedText';
import styles from './CopyableFacts.module.css';

export function CopyableFacts({ children }: { children: ReactNode }) {
  return <dl className="stack">{children}</dl>;
}

interface CopyableFactProps {
  /** Names in it are `isolated`. */
  term: string;
  /** What the button beside it does: "Copy the chmod command". */
  label: string;
  /** Public text, of one line or more, exactly as it is copied. */
  text: string;
}

export function CopyableFact({ term, label, text }: CopyableFactProps) {
  return (
    <div className={styles['fact']}>
      <dt>
        <IsolatedText text={term} />
      </dt>
      <dd>
        <code translate="no">{text}</code>
        <CopyButton label={label} text={text} />
      </dd>
    </div>
  );
}
