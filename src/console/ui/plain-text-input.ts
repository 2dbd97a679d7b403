/** Attributes of every text box: no spell checking and no password managers for names and keys. */
export const plainText = {
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  // 1Password, LastPass and Bitwarden, as documented.
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
} as const;
