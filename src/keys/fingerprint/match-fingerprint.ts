/** From where to where in a text, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** Where what was typed stands in a key's fingerprints. */
export interface FingerprintMatch {
  readonly md5: TextRange | null;
  readonly sha256: TextRange | null;
}

/*
 * A few hex digits, or a few base64 letters, stand in some fingerprint by chance. Shorter ones are
 * taken for a fingerprint only when they are written as one.
 */
const shortestBareMd5 = 4;
const shortestBareSha256 = 6;

/** A line of `ssh-keygen -l` with the longest comment is shorter. */
const longestTyped = 2048;

const md5Prefix = /^md5:/i;
const sha256Prefix = /^sha256:/i;

/** Sixteen pairs of hex digits, with colons or dashes or without, and no more of them around. */
const wholeMd5 =
  /(?<![\da-f:-]|sha256:)(?:md5:)?([\da-f]{2}(?:[:-]?[\da-f]{2}){15})(?![\da-f:-])/gi;
const wholeSha256 = /(?<![a-z\d+/])sha256:([a-z\d+/]{43})(?![a-z\d+/])/gi;

/**
 * The whole fingerprints in a text such as a line of `ssh-keygen -l`, `ssh-add -l`, PuTTYgen,
 * `openssl md5 -c` or `md5sum`: MD5 as 32 lower-case hex digits, SHA256 as `SHA256:` and 43
 * characters of base64.
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
 * Finds a typed fingerprint, or a part of one, in a key's fingerprints: MD5 with or without `MD5:`
 * and colons, SHA256 with or without `SHA256:` and padding, or any line in which a tool prints a
 * whole one; whatever the case of the letters. `null` when it stands in neither. Colons have to stand
 * where the fingerprint has them.
 *
 * `md5` is the 32 hex digits of `md5Fingerprint`, `sha256` the text of `sha256Fingerprint`, or
 * `null` when it isn't known; the ranges are places in these.
 */
export function matchFingerprint(
  typed: string,
  fingerprints: { readonly md5: string; readonly sha256: string | null },
): FingerprintMatch | null {
  if (typed.length > longestTyped) return null;
  const whole = wholeFingerprints(typed).map((each) => each.toLowerCase());
  if (whole.length > 0) return matchWhole(whole, fingerprints);

  const wanted = typed.trim();
  // The label of one is neither hex nor base64, so it is never found in the other.
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
  if (!isWrittenAsOne && digits.length < shortestBareMd5) return null;
  if (!digits.includes(':')) return rangeOf(digits, md5);

  const range = rangeOf(digits, md5.match(/../g)?.join(':') ?? '');
  if (range === null) return null;
  // Every third character is a colon that the digits alone don't have.
  const [start, end] = range;
  return [start - Math.floor(start / 3), end - Math.floor(end / 3)];
}

function findSha256(wanted: string, sha256: string): TextRange | null {
  const isWrittenAsOne = sha256Prefix.test(wanted);
  const part = wanted.replace(sha256Prefix, '').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(part)) return null;
  if (!isWrittenAsOne && part.length < shortestBareSha256) return null;
  // The label stays out of the search: `sha256` alone would be in every one.
  const label = sha256.indexOf(':') + 1;
  const range = rangeOf(part.toLowerCase(), sha256.slice(label).toLowerCase());
  return range === null ? null : [range[0] + label, range[1] + label];
}

function rangeOf(part: string, text: string): TextRange | null {
  const start = text.indexOf(part);
  return start < 0 ? null : [start, start + part.length];
}
