import { useContext, type ComponentProps } from 'react';
import { UNSAFE_NavigationContext } from 'react-router-dom';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'target'> {
  /** An absolute path of this console, without the base path. */
  to: string;
  /** The state of the new history entry. */
  state?: unknown;
}

/** React Router's `Link` adds 2 kB of prefetching and re-renders whenever the URL changes. */
export function Link({ to, state, onClick, children, ...rest }: LinkProps) {
  const { basename, navigator } = useContext(UNSAFE_NavigationContext);
  // Both the base path and `to` have this slash.
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
