import styles from './Button.module.css';
import iconStyles from './IconButton.module.css';

export type ButtonVariant = 'primary' | 'normal' | 'danger' | 'text';

/** The look of a button, for a link that acts as one. */
export function buttonClass(variant: ButtonVariant, className?: string): string {
  return [styles['button'], styles[variant], className].filter(Boolean).join(' ');
}

/** The look of an `IconButton`. */
export function iconButtonClass(bordered = false, className?: string): string {
  return [iconStyles['button'], bordered && iconStyles['bordered'], className]
    .filter(Boolean)
    .join(' ');
}
