import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'normal' | 'danger' | 'text';

/** The look of a button, for a link that acts as one. */
export function buttonClass(variant: ButtonVariant, className?: string): string {
  return [styles['button'], styles[variant], className].filter(Boolean).join(' ');
}
