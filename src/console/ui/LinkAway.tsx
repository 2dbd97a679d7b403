import { useEffect } from 'react';
import { Link, type LinkProps } from './Link';

/** A link that goes away with the page that it leads away from. */
export function LinkAway(props: LinkProps) {
  useEffect(
    () => () => {
      // Focus went with it; the keyboard goes on in the next page, as after “Skip to content”.
      if (document.activeElement === document.body) document.getElementById('content')?.focus();
    },
    [],
  );
  return <Link {...props} />;
}
