import styles from './Button.module.css';
import iconStyles from './IconButton.module.css';

export type ButtonVariant = 'primary' | 'normal' | 'danger' | 'text';

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant, className?: string): string {
  return [styles['button'], styles[variant], className].filter(Boolean).join(' ');
}

export function iconButtonClass(bordered = false, className?: string): string {
  return [iconStyles['button'], bordered && iconStyles['bordered'], className]
    .filter(Boolean)
    .join(' ');
}
