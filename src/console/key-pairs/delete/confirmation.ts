/**
 * What a person has to type before bound key pairs are deleted: the name of the only one, or "delete"
 * for several. `null` if none is bound.
 */
export function confirmationWord(names: readonly string[], boundCount: number): string | null {
  if (boundCount === 0) return null;
  return names.length === 1 ? (names[0] ?? '') : 'delete';
}

/** Whether that was typed. Spaces around it and equivalent code points make no difference. */
export function isConfirmedBy(typed: string, word: string): boolean {
  const text = typed.trim().normalize('NFC');
  return text === word.normalize('NFC') || (word === 'delete' && text.toLowerCase() === word);
}
