import type { ReactNode } from 'react';
import { CopyButton } from '../ui/CopyButton';
import styles from './CopyableFacts.module.css';

/** A list of `CopyableFact`. */
export function CopyableFacts({ children }: { children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}

interface CopyableFactProps {
  term: string;
  /** What is copied, in words: "chmod command". */
  what: string;
  /** Public text, of one line or more, exactly as it is copied. */
  text: string;
}

/** A fingerprint, a command: something to be compared or used elsewhere, letter by letter. */
export function CopyableFact({ term, what, text }: CopyableFactProps) {
  return (
    <div className={styles['fact']}>
      <dt>{term}</dt>
      <dd>
        <code translate="no">{text}</code>
        <CopyButton what={what} text={text} />
      </dd>
    </div>
  );
}
