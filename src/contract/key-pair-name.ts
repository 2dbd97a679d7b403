import { keyPairNameLength } from './limits';

/** The part of the name rule that a name breaks. */
export type KeyPairNameFault = 'empty' | 'start' | 'character' | 'too-short' | 'too-long';

/**
 * Says which part of the rule for key pair names a name breaks, or `null` when it keeps the rule:
 * 2 to 128 characters (code points), a letter of any script first, then letters, digits,
 * `.`, `_`, `-` or `:`.
 *
 * Source: ImportKeyPair, parameter KeyPairName, and the console's own form.
 */
export function keyPairNameFault(name: string): KeyPairNameFault | null {
  if (name === '') return 'empty';
  if (!/^\p{L}/u.test(name)) return 'start';
  if (!/^[\p{L}\p{N}._:-]*$/u.test(name)) return 'character';
  const length = Array.from(name).length;
  if (length < keyPairNameLength.min) return 'too-short';
  if (length > keyPairNameLength.max) return 'too-long';
  return null;
}
