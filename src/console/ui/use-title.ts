import { useEffect } from 'react';

/** Gives the page this title in the browser's tab; `null` leaves it as it is. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}
