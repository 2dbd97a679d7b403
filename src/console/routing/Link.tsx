import type { ComponentProps } from 'react';
import { currentLocation, hrefOf, navigate } from './location';

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href' | 'target'> {
  /** A path below the base path, with its query. */
  to: string;
  /** What the new entry of the history keeps. */
  state?: unknown;
}

/** A link to another place of the console, followed without loading the page. */
export function Link({ to, state, onClick, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      onClick={(event) => {
        onClick?.(event);
        // Anything but a plain click opens a new tab or window, or saves what the link leads to.
        const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
        if (event.defaultPrevented || button !== 0) return;
        if (altKey || ctrlKey || metaKey || shiftKey) return;
        event.preventDefault();
        // As the browser does it: a link to the current page adds no entry.
        const { pathname, search, hash } = currentLocation();
        navigate(to, { replace: to === pathname + search + hash, state });
      }}
    />
  );
}
