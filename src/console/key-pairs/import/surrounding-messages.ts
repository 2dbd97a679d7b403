import type { Surrounding } from '../../../keys/import/surroundings';
import { t, type Message } from '../../i18n/t';

export const surroundingMessages: Readonly<Record<Surrounding, Message>> = {
  'invisible-characters': () => t('The text has invisible characters.'),
  'special-spaces': () => t('The text has special spaces, such as no-break spaces.'),
  'full-width': () => t('The text has full-width letters.'),
  rtf: () => t('The text is in Rich Text Format.'),
  html: () => t('The text has HTML code.'),
  'percent-encoding': () => t('The text is encoded as in a web address (%2B).'),
  escapes: () => t('The text has escape sequences, such as \\n.'),
  'quoted-printable': () => t('The text is encoded as in the source of an email.'),
  base64: () => t('The key is base64-encoded twice.'),
  diff: () => t('The key is in a diff.'),
  'line-numbers': () => t('The lines are numbered.'),
  quotes: () => t('The key is in quotation marks or brackets.'),
  'code-block': () => t('The key is in a code block.'),
  heredoc: () => t('The key is in a here-document.'),
  'list-item': () => t('The key is an item of a list.'),
  label: () => t('There’s a label before the key.'),
  'user-name': () => t('There’s a user name before the key.'),
  options: () =>
    t(
      'There are login options before the key. ECS doesn’t keep them, so the key would work without these limits.',
    ),
  'commented-out': () => t('The key is commented out.'),
  'quoted-mail': () => t('The key is quoted, as in an email.'),
  prompt: () => t('There’s a command prompt before the key.'),
  frame: () => t('The text contains box-drawing characters from a terminal.'),
  'line-marks': () => t('There are marks at the ends of lines, such as $ or \\.'),
  'line-breaks': () => t('There are line breaks in the key.'),
  spaces: () => t('There are spaces in the key.'),
  'no-space': () => t('There’s a space missing around the key.'),
  capitals: () => t('The key’s type has uppercase letters.'),
  'missing-type': () => t('The key’s type, such as ssh-rsa, is missing.'),
  'url-alphabet': () => t('The key is in base64 for web addresses.'),
  'missing-padding': () => t('The = at the end of the key is missing.'),
  'begin-line': () => t('The BEGIN or END line isn’t complete.'),
  'word-in-front': () =>
    t(
      'There’s a word before the key. If it’s the name of a server, this is that server’s key, not your own.',
    ),
  'text-in-front': () => t('There’s other text before the key.'),
  'text-behind': () => t('There’s other text after the key.'),
  'other-lines': () => t('There are other lines around the key.'),
  'long-comment': () => t('The key’s comment is too long.'),
  'other-key': () => t('There’s another key that can’t be imported.'),
};
