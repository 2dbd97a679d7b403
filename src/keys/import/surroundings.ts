/** Something around or inside a key that isn't part of it. */
export type Surrounding =
  /** Zero-width, bidi and byte order marks, soft hyphens, control characters. */
  | 'invisible-characters'
  | 'special-spaces'
  | 'full-width'
  | 'rtf'
  | 'html'
  | 'percent-encoding'
  /** `\n`, `\/`, `\u002b` and the like. */
  | 'escapes'
  /** RFC 2045 section 6.7. */
  | 'quoted-printable'
  /** The whole text is base64, as in a Kubernetes secret. */
  | 'base64'
  | 'diff'
  | 'line-numbers'
  | 'quotes'
  | 'code-block'
  | 'heredoc'
  | 'list-item'
  | 'label'
  /** `ann:ssh-rsa …`, as in Google Cloud metadata. */
  | 'user-name'
  | 'options'
  | 'commented-out'
  | 'quoted-mail'
  | 'prompt'
  /** Borders of a terminal pane or table. */
  | 'frame'
  /** Line-end marks of an editor or shell, such as `$` and `\`. */
  | 'line-marks'
  | 'line-breaks'
  | 'spaces'
  | 'no-space'
  | 'capitals'
  | 'missing-type'
  /** RFC 4648 section 5. */
  | 'url-alphabet'
  | 'missing-padding'
  | 'begin-line'
  /** May be a host name. */
  | 'word-in-front'
  | 'text-in-front'
  | 'text-behind'
  | 'other-lines'
  | 'long-comment'
  /** Can't be imported. */
  | 'other-key';
