import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './IconButton.module.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: IconName;
  /** What it does: its accessible name and its tooltip. */
  label: string;
  bordered?: boolean;
};

export function IconButton({ icon, label, bordered = false, className, ...rest }: IconButtonProps) {
  const classes = [styles['button'], bordered && styles['bordered'], className];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
