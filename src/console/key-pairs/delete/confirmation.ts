import { useRef, useState } from 'react';
import { isUnbound, type BoundInstances } from '../../instances/bound-instances';

interface BoundKeyPair {
  readonly name: string;
  readonly bound: BoundInstances;
}

/**
 * The text to type before deleting key pairs that are bound, or may be: the name of the only one, or
 * "delete" for several. `null` if all are certainly unbound.
 */
export function confirmationWord(keyPairs: readonly BoundKeyPair[]): string | null {
  if (keyPairs.every(({ bound }) => isUnbound(bound))) return null;
  return keyPairs.length === 1 ? (keyPairs[0]?.name ?? '') : 'delete';
}

/** Whether that was typed. Spaces around it and full-width letters make no difference. */
export function isConfirmedBy(typed: string, word: string): boolean {
  const text = typed.normalize('NFKC').trim();
  return text === word.normalize('NFKC') || (word === 'delete' && text.toLowerCase() === word);
}

export type Confirmation = ReturnType<typeof useConfirmation>;

/** The state of a `TypedConfirmation`. `word` is `null` if nothing has to be typed. */
export function useConfirmation(word: string | null) {
  const [typed, setTyped] = useState('');
  const [wasChecked, setWasChecked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const isMissing = word !== null && !isConfirmedBy(typed, word);

  /** Whether it was typed. If not, the box says so and gets focus. */
  function check(): boolean {
    setWasChecked(true);
    if (isMissing) box.current?.focus();
    return !isMissing;
  }

  return { word, typed, setTyped, box, isWrong: wasChecked && isMissing, check };
}
