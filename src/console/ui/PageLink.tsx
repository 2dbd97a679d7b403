import { useEffect } from 'react';
import { Link, type LinkProps } from './Link';

/** A link in a page that navigation replaces. Moves focus to the next page's content. */
export function PageLink(props: LinkProps) {
  useEffect(
    () => () => {
      // The focused link was removed.
      if (document.activeElement === document.body) document.getElementById('content')?.focus();
    },
    [],
  );
  return <Link {...props} />;
}
