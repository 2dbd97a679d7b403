import type { ComponentProps } from 'react';
import { iconButtonClass } from './button-class';
import { Icon, type IconName } from './Icon';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: IconName;
  /** The accessible name and tooltip. */
  label: string;
  bordered?: boolean;
};

export function IconButton({ icon, label, bordered = false, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={iconButtonClass(bordered, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
