import { useEffect, useState } from 'react';
import { t } from '../i18n/t';
import { announce } from './announcer';

/** A function loads the text, or shows an error and returns `null`. */
export type CopyableText = string | (() => Promise<string | null>);

export interface Copying {
  /** The label of the button that copied in the last two seconds: "Copy fingerprint". */
  copied: string | null;
  copy: (label: string, source: CopyableText) => void;
  /** For a `CopyByHand`. */
  byHand: { label: string; text: string; open: boolean } | null;
  closeByHand: () => void;
}

/** Copies public text, or sets `byHand` if the browser refuses, as it does over plain HTTP. */
export function useCopy(): Copying {
  const [copied, setCopied] = useState<string | null>(null);
  const [byHand, setByHand] = useState<Copying['byHand']>(null);

  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(label: string, source: CopyableText) {
    const loading = typeof source === 'string' ? source : source();
    try {
      await write(loading);
      setCopied(label);
      announce(t('Copied'));
    } catch {
      const text = await loading;
      if (text !== null) setByHand({ label, text, open: true });
    }
  }

  return {
    copied,
    copy: (label, source) => void copy(label, source),
    byHand,
    closeByHand: () => setByHand(byHand && { ...byHand, open: false }),
  };
}

function write(source: string | Promise<string | null>): Promise<void> {
  if (typeof source === 'string') return navigator.clipboard.writeText(source);
  // Safari only allows copying during the click, so pass a promise of the text.
  const blob = source.then((text) => {
    if (text === null) throw new Error('There is nothing to copy.');
    return new Blob([text], { type: 'text/plain' });
  });
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
