import { useEffect, useState } from 'react';
import { announce } from './announcer';

/**
 * Copies public text. `isCopied` stays true for two seconds. Browsers have no clipboard on a page that
 * came over plain http, and may refuse it on others: then `isByHand` asks for a `CopyByHand`.
 */
export function useCopy(what: string, text: string) {
  const [isCopied, setIsCopied] = useState(false);
  const [isByHand, setIsByHand] = useState(false);
  const [wasByHand, setWasByHand] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
      announce(`Copied ${what}`);
    } catch {
      setWasByHand(true);
      setIsByHand(true);
    }
  }

  return {
    isCopied,
    copy: () => void copy(),
    wasByHand,
    isByHand,
    closeByHand: () => setIsByHand(false),
  };
}
