import { useEffect, useState } from 'react';
import { announce } from './announcer';

export type CopyOutcome = 'copied' | 'refused' | null;

/** Puts public text on the clipboard and remembers for two seconds how that went. */
export function useCopy(what: string, text: string): [CopyOutcome, () => void] {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      announce(`Copied ${what}`);
    } catch {
      // On plain http, or without permission, there is no clipboard to write to.
      setOutcome('refused');
      announce(`The browser did not allow copying the ${what}`);
    }
  }
  return [outcome, () => void copy()];
}
