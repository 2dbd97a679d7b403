import { isUnbound, type BoundInstances } from '../../instances/bound-instances';

/**
 * The text to type before deleting key pairs that are bound, or may be: the name of the only one, or
 * "delete" for several. `null` if all are certainly unbound.
 */
export function confirmationWord(keyPairs: readonly BoundKeyPair[]): string | null {
  if (keyPairs.every(({ bound }) => isUnbound(bound))) return null;
  return keyPairs.length === 1 ? (keyPairs[0]?.name ?? '') : 'delete';
}

interface BoundKeyPair {
  readonly name: string;
  readonly bound: BoundInstances;
}

/** Whether that was typed. Spaces around it and full-width letters make no difference. */
export function isConfirmedBy(typed: string, word: string): boolean {
  const text = typed.normalize('NFKC').trim();
  return text === word.normalize('NFKC') || (word === 'delete' && text.toLowerCase() === word);
}
