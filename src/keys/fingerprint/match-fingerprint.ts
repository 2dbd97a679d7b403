/** In UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

// Shorter parts match by chance, so they only count if they are written as a fingerprint.
const minMd5Length = 4;
const minSha256Length = 6;

/** Longer than an `ssh-keygen -l` line with the longest comment. */
const maxSearchLength = 2048;

const md5Prefix = /^md5:/i;
const sha256Prefix = /^sha256:/i;

const escapedMark = /%(3a|2b|2f)/gi;
const writtenLabel = /\b(md5|sha)-?(256)?:\s*/gi;

/** Sixteen pairs of hex digits, with or without separators, possibly after a word like `code:`. */
const wholeMd5 =
  /(?<![\da-f]|(?<![a-z\d])[\da-f]{2}[:-]|sha256:)([\da-f]{2}(?:[:-]?[\da-f]{2}){15})(?![\da-f]|[:-][\da-f])/gi;
const spacedMd5 = /(?<![\da-f]|\b[\da-f]{2} )((?:[\da-f]{2} ){15}[\da-f]{2})(?! ?[\da-f])/gi;
const wholeSha256 = /(?<![a-z\d+/])sha256:([a-z\d+/]{43})(?![a-z\d+/])/gi;
const hexSha256 = /(?<![\da-f][:-]?)([\da-f]{2}(?:[:-]?[\da-f]{2}){31})(?![:-]?[\da-f])/gi;

/**
 * Finds complete fingerprints in SSHFP records and the output of `ssh-keygen`, `ssh-add`, PuTTYgen,
 * `openssl`, `md5sum`, `sha256sum` or `certutil`. Returns MD5 as 32 lower-case hex digits, SHA256
 * as `SHA256:` and 43 base64 characters.
 */
export function wholeFingerprints(text: string): string[] {
  const plain = withPlainLabels(text);
  const all = (pattern: RegExp) => Array.from(plain.matchAll(pattern), ([, found = '']) => found);
  return [
    ...[...all(wholeMd5), ...all(spacedMd5)].map(digitsOf),
    ...all(wholeSha256).map((base64) => `SHA256:${base64}`),
    ...all(hexSha256).map((hex) => `SHA256:${base64Of(digitsOf(hex))}`),
  ];
}

/** Converts `SHA-256: a%2Bb` to `SHA256:a+b`. */
function withPlainLabels(text: string): string {
  return text.replace(escapedMark, decodeURIComponent).replace(writtenLabel, '$1$2:');
}

function digitsOf(fingerprint: string): string {
  return fingerprint.replace(/[: -]/g, '').toLowerCase();
}

/** Converts hex digits to unpadded base64. */
function base64Of(hex: string): string {
  const bytes = hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(bytes).replace('=', '');
}

/**
 * Finds a full or partial fingerprint, ignoring case, labels, spaces and padding; also in a line
 * with a complete one. Colons must be in the right places. `null` if neither matches. Ranges refer
 * to the texts of `md5Fingerprint` and `sha256Fingerprint`.
 */
export function matchFingerprint(
  typed: string,
  fingerprints: { readonly md5: string; readonly sha256: string | null },
): { readonly md5: TextRange | null; readonly sha256: TextRange | null } | null {
  if (typed.length > maxSearchLength) return null;
  const whole = wholeFingerprints(typed);
  const wanted = whole.length > 0 ? whole : [withPlainLabels(typed).trim()];
  // A label is neither hex nor base64, so it can't match the other kind.
  const md5 = firstRange(wanted, (each) => findMd5(each, fingerprints.md5));
  const sha256 = firstRange(wanted, (each) => findSha256(each, fingerprints.sha256));
  return md5 === null && sha256 === null ? null : { md5, sha256 };
}

function firstRange(wanted: readonly string[], find: (each: string) => TextRange | null) {
  return wanted.map(find).find((range) => range !== null) ?? null;
}

function findMd5(wanted: string, md5: string): TextRange | null {
  const typed = wanted.replace(md5Prefix, '').toLowerCase();
  const digits = /^([\da-f]{2} )+[\da-f]{1,2}$/.test(typed) ? typed.replaceAll(' ', ':') : typed;
  const isWrittenAsOne = md5Prefix.test(wanted) || digits.includes(':');
  if (!/^[0-9a-f:]*[0-9a-f][0-9a-f:]*$/.test(digits)) return null;
  if (!isWrittenAsOne && digits.length < minMd5Length) return null;
  if (!digits.includes(':')) return rangeOf(digits, md5);

  const range = rangeOf(digits, md5.match(/../g)?.join(':') ?? '');
  if (range === null) return null;
  // Every third character of the displayed text is a colon.
  const [start, end] = range;
  return [start - Math.floor(start / 3), end - Math.floor(end / 3)];
}

function findSha256(wanted: string, sha256: string | null): TextRange | null {
  if (sha256 === null) return null;
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
