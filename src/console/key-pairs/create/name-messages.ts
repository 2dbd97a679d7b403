import { keyPairNameViolation } from '../../../contract/key-pair-name';
import { keyPairNameLength } from '../../../contract/limits';
import { t } from '../../i18n/t';
import { plainForm } from '../../ui/fold-text';
import { graphemes } from '../../ui/graphemes';

const { min, max } = keyPairNameLength;

export function nameRule(): string {
  return t(
    '{min} to {max} characters: a letter first, then letters, digits, “.”, “_”, “-” or “:”.',
    { min, max },
  );
}

export function nameProblem(name: string): string | null {
  // The naming rule allows any letter.
  if (invisibleLetter.test(name)) return t('The name can’t contain an invisible character.');
  switch (keyPairNameViolation(name)) {
    case null:
      return null;
    case 'start':
      return /^\s/u.test(name)
        ? t('The name has to start with a letter, not with a space.')
        : t('The name has to start with a letter.');
    case 'character':
      return characterProblem(name);
    case 'empty':
      return t('Enter a name.');
    case 'too-short':
      return t('The name needs at least {min} characters.', { min });
    case 'too-long':
      return t('The name can have at most {max} characters; this one has {length}.', {
        max,
        length: Array.from(name).length,
      });
  }
}

/** Whether typing more may make it valid, so an error would be premature. */
export function isUnfinished(name: string): boolean {
  const violation = keyPairNameViolation(name);
  return violation === 'empty' || violation === 'too-short';
}

const allowed = /^[\p{L}\p{N}._:-]+$/u;
const fullWidth = /[\uff01-\uff5e]/;
const invisibleLetter = /(?=\p{L})\p{Default_Ignorable_Code_Point}/u;

/**
 * Corrects full-width letters, spaces, invisible characters and decomposed letters: `web-1` for
 * `ｗｅｂ－１ `. `null` if there is nothing to correct or it isn't enough.
 */
export function intendedName(name: string): string | null {
  const isPlain =
    keyPairNameViolation(name) === null && !fullWidth.test(name) && !invisibleLetter.test(name);
  const intended = isPlain ? name.normalize('NFC') : plainForm(name).trim().replace(/\s+/gu, '-');
  return intended !== name && keyPairNameViolation(intended) === null ? intended : null;
}

function characterProblem(name: string): string {
  const character = graphemes(name).find((each) => !allowed.test(each)) ?? '';
  if (character === ' ') return t('The name can’t contain a space.');
  if (/^[\s\p{C}]+$/u.test(character)) return t('The name can’t contain an invisible character.');
  return allowed.test(character.normalize('NFC'))
    ? t('The name contains “{character}” in a form that ECS doesn’t accept.', { character })
    : t('The name can’t contain “{character}”.', { character });
}
