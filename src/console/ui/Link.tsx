import { useContext, type ComponentProps } from 'react';
import { UNSAFE_NavigationContext } from 'react-router-dom';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'target'> {
  /** An absolute path of this console, without the base path. */
  to: string;
  /** What the new history entry keeps as its state. */
  state?: unknown;
}

/**
 * A link to another place of the console. React Router's own `Link` adds 2 kB of prefetching to the first
 * load, and each one in a list would be rendered again when the address changes.
 */
export function Link({ to, state, onClick, children, ...rest }: LinkProps) {
  const { basename, navigator } = useContext(UNSAFE_NavigationContext);
  // The base path of the build ends in a slash, and `to` starts with one.
  const href = basename.replace(/\/$/, '') + to;
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        const { button, metaKey, altKey, ctrlKey, shiftKey } = event;
        const isPlain = button === 0 && !(metaKey || altKey || ctrlKey || shiftKey);
        if (event.defaultPrevented || !isPlain) return;
        event.preventDefault();
        const isHere = event.currentTarget.href === location.href;
        if (isHere) navigator.replace(href, state);
        else navigator.push(href, state);
      }}
    >
      {children}
    </a>
  );
}
