import { useRef, useState } from 'react';
import { isUnbound, type BoundInstances } from '../../instances/bound-instances';

interface KeyPairToDelete {
  readonly name: string;
  readonly bound: BoundInstances;
}

/** The text to type before deleting key pairs that are or may be bound; `null` if none is. */
export function confirmationWord(keyPairs: readonly KeyPairToDelete[]): string | null {
  if (keyPairs.every(({ bound }) => isUnbound(bound))) return null;
  return keyPairs.length === 1 ? (keyPairs[0]?.name ?? '') : 'delete';
}

/**
 * Whether the typed text is the word, ignoring spaces around it, full-width forms, and the case of
 * `delete`.
 */
export function isConfirmedBy(typed: string, word: string): boolean {
  const text = typed.normalize('NFKC').trim();
  return text === word.normalize('NFKC') || (word === 'delete' && text.toLowerCase() === word);
}

export type Confirmation = ReturnType<typeof useConfirmation>;

/** `word` is `null` if nothing has to be typed. */
export function useConfirmation(word: string | null) {
  const [typed, setTyped] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const isUnconfirmed = word !== null && !isConfirmedBy(typed, word);

  /** If it isn't confirmed, shows an error and focuses the box. */
  function validate(): boolean {
    setWasSubmitted(true);
    if (isUnconfirmed) box.current?.focus();
    return !isUnconfirmed;
  }

  return { word, typed, setTyped, box, showsError: wasSubmitted && isUnconfirmed, validate };
}
