import { keyPairNameFault } from '../../../contract/key-pair-name';
import { keyPairNameLength } from '../../../contract/limits';

const { min, max } = keyPairNameLength;

export const nameRule = `${min} to ${max} characters: a letter first, then letters, digits, “.”, “_”, “-” or “:”.`;

/** What is wrong with a name, in words; `null` when nothing is. */
export function nameProblem(name: string): string | null {
  switch (keyPairNameFault(name)) {
    case null:
      return null;
    case 'empty':
      return 'Enter a name.';
    case 'start':
      return startsWithSpace(name)
        ? 'The name has to start with a letter, not with a space.'
        : 'The name has to start with a letter.';
    case 'character':
      return `The name cannot contain ${firstForbidden(name)}.`;
    case 'too-short':
      return `The name needs at least ${min} characters.`;
    case 'too-long':
      return `The name can have at most ${max} characters; this one has ${Array.from(name).length}.`;
  }
}

/** Whether more typing may mend it, so that it is too early to complain. */
export function isUnfinished(name: string): boolean {
  const fault = keyPairNameFault(name);
  return fault === 'empty' || fault === 'too-short';
}

function startsWithSpace(name: string): boolean {
  return /^\s/u.test(name);
}

function firstForbidden(name: string): string {
  const character = Array.from(name).find((each) => !/[\p{L}\p{N}._:-]/u.test(each)) ?? '';
  return /[\s\p{C}]/u.test(character)
    ? character === ' '
      ? 'a space'
      : 'an invisible character'
    : `“${character}”`;
}
