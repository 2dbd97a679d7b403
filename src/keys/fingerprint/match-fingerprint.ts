/** Start and end in a text, in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

/** Where the search text occurs in a key's fingerprints. */
export interface FingerprintMatch {
  readonly md5: TextRange | null;
  readonly sha256: TextRange | null;
}

/*
 * A few hex digits or base64 letters occur in some fingerprint by chance. A shorter search text
 * only counts as a fingerprint if it's written as one.
 */
const minMd5Length = 4;
const minSha256Length = 6;

/** Longer than an `ssh-keygen -l` line with the longest comment. */
const maxSearchLength = 2048;

const md5Prefix = /^md5:/i;
const sha256Prefix = /^sha256:/i;

/**
 * Sixteen pairs of hex digits, with colons, dashes or no separator, and no other digits around
 * them.
 */
const wholeMd5 =
  /(?<![\da-f:-]|sha256:)(?:md5:)?([\da-f]{2}(?:[:-]?[\da-f]{2}){15})(?![\da-f:-])/gi;
const wholeSha256 = /(?<![a-z\d+/])sha256:([a-z\d+/]{43})(?![a-z\d+/])/gi;

/**
 * Finds complete fingerprints in a text such as a line printed by `ssh-keygen -l`, `ssh-add -l`,
 * PuTTYgen, `openssl md5 -c` or `md5sum`. Returns MD5 as 32 lower-case hex digits, SHA256 as
 * `SHA256:` and 43 base64 characters.
 */
export function wholeFingerprints(text: string): string[] {
  return [
    ...Array.from(text.matchAll(wholeMd5), ([, digits = '']) =>
      digits.replace(/[:-]/g, '').toLowerCase(),
    ),
    ...Array.from(text.matchAll(wholeSha256), ([, base64 = '']) => `SHA256:${base64}`),
  ];
}

/**
 * Finds a full or partial fingerprint in a key's fingerprints, ignoring case: MD5 with or without
 * `MD5:` and colons, SHA256 with or without `SHA256:` and padding, or any line in which a tool
 * prints a complete one. Colons must be at the same places as in the fingerprint. Returns `null` if
 * neither matches.
 *
 * `md5` is the 32 hex digits of `md5Fingerprint`; `sha256` is the text of `sha256Fingerprint`, or
 * `null` if unknown. The ranges refer to these.
 */
export function matchFingerprint(
  typed: string,
  fingerprints: { readonly md5: string; readonly sha256: string | null },
): FingerprintMatch | null {
  if (typed.length > maxSearchLength) return null;
  const whole = wholeFingerprints(typed).map((each) => each.toLowerCase());
  if (whole.length > 0) return matchWhole(whole, fingerprints);

  const wanted = typed.trim();
  // A label is neither hex nor base64, so it never matches the other kind.
  const md5 = findMd5(wanted, fingerprints.md5);
  const sha256 = fingerprints.sha256 === null ? null : findSha256(wanted, fingerprints.sha256);
  return md5 === null && sha256 === null ? null : { md5, sha256 };
}

function matchWhole(
  whole: readonly string[],
  { md5, sha256 }: { readonly md5: string; readonly sha256: string | null },
): FingerprintMatch | null {
  const isMd5 = whole.includes(md5);
  const isSha256 = sha256 !== null && whole.includes(sha256.toLowerCase());
  if (!isMd5 && !isSha256) return null;
  return {
    md5: isMd5 ? [0, md5.length] : null,
    sha256: isSha256 && sha256 !== null ? [sha256.indexOf(':') + 1, sha256.length] : null,
  };
}

function findMd5(wanted: string, md5: string): TextRange | null {
  const digits = wanted.replace(md5Prefix, '').toLowerCase();
  const isWrittenAsOne = md5Prefix.test(wanted) || digits.includes(':');
  if (!/^[0-9a-f:]*[0-9a-f][0-9a-f:]*$/.test(digits)) return null;
  if (!isWrittenAsOne && digits.length < minMd5Length) return null;
  if (!digits.includes(':')) return rangeOf(digits, md5);

  const range = rangeOf(digits, md5.match(/../g)?.join(':') ?? '');
  if (range === null) return null;
  // Every third character is a colon, which the plain digits don't have.
  const [start, end] = range;
  return [start - Math.floor(start / 3), end - Math.floor(end / 3)];
}

function findSha256(wanted: string, sha256: string): TextRange | null {
  const isWrittenAsOne = sha256Prefix.test(wanted);
  const part = wanted.replace(sha256Prefix, '').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(part)) return null;
  if (!isWrittenAsOne && part.length < minSha256Length) return null;
  // Skip the label: `sha256` alone would match every key.
  const label = sha256.indexOf(':') + 1;
  const range = rangeOf(part.toLowerCase(), sha256.slice(label).toLowerCase());
  return range === null ? null : [range[0] + label, range[1] + label];
}

function rangeOf(part: string, text: string): TextRange | null {
  const start = text.indexOf(part);
  return start < 0 ? null : [start, start + part.length];
}
