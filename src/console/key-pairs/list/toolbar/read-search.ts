import { md5Fingerprint } from '../../../../keys/fingerprint/fingerprint';
import { readPastedKey, type PastedKey } from '../../../../keys/import/read-pasted-key';
import { wholeFingerprints } from '../../../../keys/fingerprint/match-fingerprint';
import { isPrivateKeyText } from '../../../../keys/private-key/private-key-text';
import type { Message } from '../../../i18n/t';
import type { IdentifiedFile } from '../../private-key/KeyFileResult';
import { isTooLong } from '../search';

type SearchFault = 'private-key' | 'too-long';

/** A message above the list about a search or a chosen file. */
export type SearchResult =
  | { kind: SearchFault }
  | { kind: 'fingerprint' }
  | { kind: 'problem'; title: Message; message: Message }
  | { kind: 'not-loaded' }
  | { kind: 'file'; file: IdentifiedFile };

export interface ReplacedSearch {
  readonly search: string;
  readonly result: SearchResult | null;
}

/**
 * Makes a search safe for the URL: replaces a public key by its MD5 fingerprint, which every listed key
 * pair has, and a long text by the fingerprints in it. Drops private keys and other long texts.
 */
export function readSearch(text: string): ReplacedSearch {
  const pasted = readPastedKey(text);
  if (pasted.kind === 'private-key' || isPrivateKeyText(text)) {
    return { search: '', result: { kind: 'private-key' } };
  }
  const search = fingerprintsOf(pasted, text).join(' ');
  if (search !== '' && !isTooLong(search)) return { search, result: { kind: 'fingerprint' } };
  return isTooLong(text)
    ? { search: '', result: { kind: 'too-long' } }
    : { search: text, result: null };
}

function fingerprintsOf(pasted: PastedKey, text: string): string[] {
  switch (pasted.kind) {
    case 'key':
    case 'surrounded':
      return [md5Fingerprint(pasted.key.blob)];
    case 'several':
      return pasted.keys.map(({ blob }) => md5Fingerprint(blob));
    default:
      return wholeFingerprints(text);
  }
}
