import type { ComponentProps } from 'react';
import styles from './TextInput.module.css';

/** A text box without the browser's guesses: what is typed here is a name, not prose. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      className={[styles['input'], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
