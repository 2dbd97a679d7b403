import { tagKeyMaxLength, tagValueMaxLength } from '../../../contract/limits';
import { matchFingerprint } from '../../../keys/fingerprint/match-fingerprint';
import { findFolded, foldText, plainForm, type TextRange } from '../../ui/fold-text';
import type { KeyPairSummary } from './rows';

export interface Match {
  name: TextRange | null;
  md5: TextRange | null;
  sha256: TextRange | null;
  tags: readonly number[];
}

const emptyMatch: Match = { name: null, md5: null, sha256: null, tags: [] };

/** In characters: the longest searchable text is a tag. */
const longestSearch = tagKeyMaxLength + ':'.length + tagValueMaxLength;

/** A number of letters and digits that even the smallest keys exceed, but few names and tags. */
const harmlessLength = 56;

/**
 * Whether a search may contain a key or be too long, so that `readSearch` must check it before it gets
 * into the URL, the history and the host's log. Also true for short texts with a label of a private number.
 */
export function needsReading(search: string): boolean {
  const plain = plainForm(search);
  return (
    plain.replace(/SHA256:[\w+/]{43}|[^\da-z]/gi, '').length > harmlessLength ||
    /private|\bd\W*:/i.test(plain) ||
    isTooLong(search)
  );
}

/** Whether the URL would get so long that hosts reject it on a reload. */
export function isTooLong(search: string): boolean {
  return Array.from(search.trim()).length > longestSearch;
}

/**
 * Searches name, fingerprints and tags (`key:value`), ignoring case and width. `null` without a
 * match; an empty search matches every row.
 */
export function findMatch(row: KeyPairSummary, search: string): Match | null {
  const wanted = foldText(search);
  if (wanted === '') return emptyMatch;
  const fingerprint = matchFingerprint(plainForm(search), row);
  const match: Match = {
    name: findFolded(row.name, wanted),
    md5: fingerprint?.md5 ?? null,
    sha256: fingerprint?.sha256 ?? null,
    tags: matchingTags(row, wanted),
  };
  const isFound = match.name ?? match.md5 ?? match.sha256;
  return isFound || match.tags.length > 0 ? match : null;
}

/**
 * Whether the public keys must be loaded: the search names SHA256, is one in hex, or may be part of one
 * and matches no row.
 */
export function needsSha256(search: string, rows: readonly KeyPairSummary[]): boolean {
  const wanted = plainForm(search).trim();
  if (/sha-?256:|([\da-f]{2}:?){32}/i.test(wanted)) return true;
  const mayBePart = /^[a-z\d+/]{6,43}=?$/i.test(wanted) && !/^[\da-f]{32}$/i.test(wanted);
  return mayBePart && !rows.some((row) => findMatch(row, wanted) !== null);
}

function matchingTags({ tags }: KeyPairSummary, wanted: string): number[] {
  return tags.flatMap(({ TagKey, TagValue }, index) =>
    foldText(`${TagKey}:${TagValue}`).includes(wanted) ? [index] : [],
  );
}

/**
 * Whether it looks like AWS's fingerprint of a key pair created there: SHA-1 (20 bytes) of the private
 * key's PKCS#8 DER. It can't be compared without the private key.
 */
export function looksLikeSha1OfPrivateKey(search: string): boolean {
  return /(?<![\da-f:])(?:(?:[\da-f]{2}:){19}[\da-f]{2}|[\da-f]{40})(?![\da-f:])/i.test(
    plainForm(search),
  );
}
