import { useEffect, useState } from 'react';
import { t } from '../i18n/t';
import { announce } from './announcer';

/** Text, or a function that loads it and gives `null` once it has told why it couldn't. */
export type CopyableText = string | (() => Promise<string | null>);

/**
 * Copies public text. `isCopied` stays true for two seconds. Browsers have no clipboard on a page that
 * came over plain http, and may refuse it on others: then `byHand` is what a `CopyByHand` shows.
 */
export function useCopy(source: CopyableText) {
  const [isCopied, setIsCopied] = useState(false);
  const [byHand, setByHand] = useState<{ text: string; isOpen: boolean } | null>(null);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy() {
    const loading = typeof source === 'string' ? source : source();
    try {
      await write(loading);
      setIsCopied(true);
      announce(t('Copied'));
    } catch {
      const text = await loading;
      if (text !== null) setByHand({ text, isOpen: true });
    }
  }

  return {
    isCopied,
    copy: () => void copy(),
    byHand,
    closeByHand: () => setByHand(byHand && { ...byHand, isOpen: false }),
  };
}

function write(source: string | Promise<string | null>): Promise<void> {
  if (typeof source === 'string') return navigator.clipboard.writeText(source);
  // Safari lets a page copy during the click only, so the clipboard gets a promise of the text.
  const blob = source.then((text) => {
    if (text === null) throw new Error('There is nothing to copy.');
    return new Blob([text], { type: 'text/plain' });
  });
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
