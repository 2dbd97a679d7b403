/**
 * Attributes of every text box: what is typed here is a name or a key, neither prose nor a login, so
 * browsers shouldn't correct it, nor password managers offer to fill it in or save it.
 */
export const plainText = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  // 1Password, LastPass and Bitwarden, by their documentation.
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
} as const;
