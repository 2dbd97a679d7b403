import type { ComponentProps } from 'react';
import { plainText } from './plain-text-input';
import styles from './TextInput.module.css';

/** A single-line text box without spell checking and password managers. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  const classes = [styles['input'], styles['line'], className];
  return (
    <input type="text" {...plainText} className={classes.filter(Boolean).join(' ')} {...rest} />
  );
}
