import { md5Fingerprint } from '../../../../keys/fingerprint/fingerprint';
import { readPastedKey, type PastedKey } from '../../../../keys/import/read-pasted-key';
import { wholeFingerprints } from '../../../../keys/fingerprint/match-fingerprint';
import { isPrivateKeyText } from '../../../../keys/private-key/private-key-text';
import { isTooLong } from '../search';
import type { ReplacedSearch } from '../search-result';

/**
 * Replaces a public key, whatever surrounds it, by its MD5 fingerprint, which every key pair in the
 * list has, and a long text by the fingerprints in it. Any other text is searched for if it may be.
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
