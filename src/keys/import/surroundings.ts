/** Something found around or inside a key that isn't part of it. */
export type Surrounding =
  /** Zero-width characters, byte order marks, soft hyphens, bidi marks, control characters. */
  | 'invisible-characters'
  | 'special-spaces'
  | 'full-width'
  | 'rtf'
  | 'html'
  | 'percent-encoding'
  /** `\n`, `\/`, `\u002b` and the like, as in JSON or source code. */
  | 'escapes'
  /** RFC 2045 section 6.7. */
  | 'quoted-printable'
  /** The key's text is itself base64, as in a Kubernetes secret. */
  | 'base64'
  | 'diff'
  | 'line-numbers'
  | 'quotes'
  | 'code-block'
  | 'heredoc'
  | 'list-item'
  | 'label'
  /** `ann:ssh-rsa …`, the metadata format of Google Cloud. */
  | 'user-name'
  | 'options'
  | 'commented-out'
  | 'quoted-mail'
  | 'prompt'
  /** Border characters of a terminal pane or table. */
  | 'frame'
  /** Marks that an editor or shell adds at line ends, such as `$` and `\`. */
  | 'line-marks'
  | 'line-breaks'
  | 'spaces'
  | 'no-space'
  | 'capitals'
  | 'missing-type'
  /** The base64url alphabet of RFC 4648 section 5. */
  | 'url-alphabet'
  | 'missing-padding'
  | 'begin-line'
  /** A word that may be a host name. */
  | 'word-in-front'
  | 'text-in-front'
  | 'text-behind'
  | 'other-lines'
  | 'long-comment'
  /** Another key that can't be imported. */
  | 'other-key';
