import { useEffect } from 'react';
import { Link, type LinkProps } from './Link';

/** A link that disappears with its page. */
export function LinkAway(props: LinkProps) {
  useEffect(
    () => () => {
      // The focused link is gone: move focus to the next page, as “Skip to content” does.
      if (document.activeElement === document.body) document.getElementById('content')?.focus();
    },
    [],
  );
  return <Link {...props} />;
}
