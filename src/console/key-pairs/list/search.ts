import type { KeyPairRow } from './rows';

/** From where to where in a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Where a search found itself in a row. */
export interface Match {
  name: Range | null;
  md5: Range | null;
  sha256: Range | null;
  /** Indexes into the row's tags. */
  tags: readonly number[];
}

/*
 * A few hex digits, or a few base64 letters, stand in some fingerprint by chance. Shorter ones are
 * taken for a fingerprint only when they are written as one.
 */
const shortestBareMd5 = 4;
const shortestBareSha256 = 6;

/**
 * Finds a search in a row, whatever the case of its letters: as part of the name, of the MD5
 * fingerprint with or without colons, of the SHA256 fingerprint, or of a tag written `key:value`.
 * `null` when it is in none of them. An empty search is in every row.
 */
export function findMatch(row: KeyPairRow, search: string): Match | null {
  const wanted = search.trim().toLowerCase();
  const match: Match = {
    name: rangeOf(row.name, wanted),
    md5: rangeOf(row.md5, md5Digits(wanted)),
    sha256: row.sha256 === null ? null : rangeOf(row.sha256, sha256Part(wanted)),
    tags: wanted.includes(':') ? matchingTags(row, wanted) : [],
  };
  const isFound = match.name ?? match.md5 ?? match.sha256;
  return wanted === '' || isFound || match.tags.length > 0 ? match : null;
}

/** The search as bare hex digits; empty when it cannot be part of an MD5 fingerprint. */
function md5Digits(wanted: string): string {
  const digits = wanted.replace(/^md5:/, '').replaceAll(':', '');
  const isWrittenAsOne = digits.length < wanted.length;
  const isPossible = /^[0-9a-f]+$/.test(digits);
  return isPossible && (isWrittenAsOne || digits.length >= shortestBareMd5) ? digits : '';
}

function sha256Part(wanted: string): string {
  if (wanted.startsWith('sha256:')) return wanted.replace(/=+$/, '');
  const isPossible = /^[a-z0-9+/]+=*$/.test(wanted) && wanted.length >= shortestBareSha256;
  return isPossible ? wanted.replace(/=+$/, '') : '';
}

function matchingTags({ tags }: KeyPairRow, wanted: string): number[] {
  return tags.flatMap(({ TagKey, TagValue }, index) =>
    `${TagKey}:${TagValue}`.toLowerCase().includes(wanted) ? [index] : [],
  );
}

function rangeOf(text: string, wanted: string): Range | null {
  if (wanted === '') return null;
  const lower = text.toLowerCase();
  const start = lower.indexOf(wanted);
  if (start < 0) return null;
  // A letter such as İ grows when it is made lower case, and then the places do not correspond.
  return lower.length === text.length ? [start, start + wanted.length] : [0, text.length];
}

/**
 * Whether it looks like the fingerprint that AWS shows for a key pair it created: SHA-1 of the
 * private key's PKCS#8 DER, 20 octets. It cannot be compared, for nobody here has the private key.
 */
export function looksLikeSha1OfPrivateKey(search: string): boolean {
  return /^([0-9a-f]{2}:){19}[0-9a-f]{2}$|^[0-9a-f]{40}$/i.test(search.trim());
}
