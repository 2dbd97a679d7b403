import type { ComponentProps } from 'react';
import { plainText } from './plain-text-input';
import styles from './TextInput.module.css';

/** A multi-line text box for keys and other text that isn't translated. */
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
