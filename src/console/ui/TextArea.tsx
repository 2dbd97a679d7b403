import type { ComponentProps } from 'react';
import { plainText } from './plain-text-input';
import styles from './TextInput.module.css';

/** A box for a key or another text that no translation touches, of several lines. */
export function TextArea(props: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...plainText}
      translate="no"
      className={`${styles['input']} ${styles['area']}`}
      {...props}
    />
  );
}
