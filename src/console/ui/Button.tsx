import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'normal' | 'danger' | 'text';
};

export function Button({ variant = 'normal', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

/** The look of a button, for a link that acts as one. */
export function buttonClass(
  variant: NonNullable<ButtonProps['variant']>,
  className?: string,
): string {
  return [styles['button'], styles[variant], className].filter(Boolean).join(' ');
}
