import { useEffect } from 'react';

/** `null` keeps the current title. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}
