import { keyPairNameLength } from './limits';

/** The rule that a name breaks: `start` and `character` are about the allowed characters. */
export type KeyPairNameViolation = 'empty' | 'start' | 'character' | 'too-short' | 'too-long';

/**
 * `null` for a valid name: 2 to 128 code points, first a letter of any script, then letters,
 * digits, `.`, `_`, `-` or `:`. Source: ImportKeyPair, KeyPairName; official console.
 */
export function keyPairNameViolation(name: string): KeyPairNameViolation | null {
  if (name === '') return 'empty';
  if (!/^\p{L}/u.test(name)) return 'start';
  if (!/^[\p{L}\p{N}._:-]*$/u.test(name)) return 'character';
  const length = Array.from(name).length;
  if (length < keyPairNameLength.min) return 'too-short';
  if (length > keyPairNameLength.max) return 'too-long';
  return null;
}
