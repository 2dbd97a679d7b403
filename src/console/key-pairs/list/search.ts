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

/** In characters: of a tag, which is the longest thing that can be found. */
const longestSearch = tagKeyMaxLength + ':'.length + tagValueMaxLength;

/** Letters and digits: the smallest keys take more, and most names and tags fewer. */
const harmlessLength = 56;

/**
 * Whether a search may be a key, be too long for the address, or hold more than it searches for, so
 * that `readSearch` has to see it before it gets into the address, the history and the host's log.
 * Fingerprints may have any length; a private number may be named in few letters.
 */
export function needsReading(search: string): boolean {
  const plain = plainForm(search);
  return (
    plain.replace(/SHA256:[\w+/]{43}|[^\da-z]/gi, '').length > harmlessLength ||
    /private|\bd\W*:/i.test(plain) ||
    isTooLong(search)
  );
}

/** A host refuses an address that is too long, and the next reload would show nothing. */
export function isTooLong(search: string): boolean {
  return Array.from(search.trim()).length > longestSearch;
}

/**
 * Finds a search in a row as people see it, in full-width letters and in either case: as part of the
 * name, of the MD5 fingerprint with or without colons, of the SHA256 fingerprint, or of a tag as it is
 * written in the list, `key:value`. `null` when it is in none of them. An empty search is in every row.
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
 * Whether a search has to look at SHA256 fingerprints, for which the public keys have to be loaded: it
 * names SHA256 or is one in hex, or it may be part of one and none of the rows matches it otherwise.
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
 * Whether it looks like the fingerprint that AWS shows for a key pair it created: SHA-1 of the
 * private key's PKCS#8 DER, 20 octets. It can't be compared, because the private key isn't here.
 */
export function looksLikeSha1OfPrivateKey(search: string): boolean {
  return /(?<![\da-f:])(?:(?:[\da-f]{2}:){19}[\da-f]{2}|[\da-f]{40})(?![\da-f:])/i.test(
    plainForm(search),
  );
}
