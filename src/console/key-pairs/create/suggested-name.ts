import { useEffect, useState } from 'react';
import { keyPairNameLength } from '../../../contract/limits';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { graphemes } from '../../ui/graphemes';
import { useListedFingerprints } from '../data/queries';

/** Default names of keys and files in common tools. */
const genericNames =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|rsa-key-\d{8}|(?:ecdsa|eddsa|ed25519|dsa|dss)-key-\d{8}|imported-openssh-key|authorized_keys|keys?|public(?:[-_.]?key)?|pub|untitled|unnamed|no comment|temp|download)$/i;
/** ssh-keygen's comment in a converted key, which names the user who converted it. */
const convertedBy = /^\d+-bit \S+, converted by (\S+) from \S+$/i;
/** In characters. Only the login name or address of a longer comment makes a good name. */
const longestComment = 32;
const address = /[^\s,;<>"()]+@[^\s,;<>"()]+/;
const fileExtensions = /(?:\.(?:pub|pem|ppk|key|txt|openssh|ssh2|rfc4716))+$/i;

/** A valid name, not in `taken`, from the key's comment or else its file name. */
export function suggestedName(
  comment: string,
  fileName: string | null,
  taken: ReadonlySet<string>,
): string | null {
  const ofFile = (fileName ?? '').replace(/^.*[\\/]/, '').replace(fileExtensions, '');
  const converter = convertedBy.exec(comment)?.[1];
  const sources =
    converter === undefined ? [shortened(comment), ofFile] : [ofFile, shortened(converter)];
  const name = sources
    .map((source) => source.trim())
    .toSorted((a, b) => Number(genericNames.test(a)) - Number(genericNames.test(b)))
    .map(validName)
    .find((candidate) => candidate !== null);
  if (!name) return null;
  return taken.has(name) ? freeName(name, taken) : name;
}

function shortened(comment: string): string {
  return comment.length > longestComment ? (address.exec(comment)?.[0] ?? comment) : comment;
}

function validName(text: string): string | null {
  const name = Array.from(
    text
      .normalize('NFKC')
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}._:-]+/gu, '-')
      .replace(/^[^\p{L}]+/u, ''),
  )
    .slice(0, keyPairNameLength.max)
    .join('')
    .replace(/[._:-]+$/, '');
  return Array.from(name).length < keyPairNameLength.min ? null : name;
}

/** The first free one of `name-2`, `name-3` … Continues an existing number. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const numbered = /^(.+)-(\d{1,6})$/u.exec(name);
  const stem = numbered?.[1] ?? name;
  for (let number = Number(numbered?.[2] ?? 1) + 1; ; number += 1) {
    const ending = `-${number}`;
    const available = keyPairNameLength.max - ending.length;
    const candidate = startOf(stem, available) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}

function startOf(text: string, length: number): string {
  let start = '';
  let left = length;
  for (const grapheme of graphemes(text)) {
    left -= Array.from(grapheme).length;
    if (left < 0) break;
    start += grapheme;
  }
  return start;
}

export function useSuggestedName(importedKey: PublicKeyInfo | null, fileName: string | null) {
  const [typed, setTyped] = useState<string | null>(null);
  const listed = useListedFingerprints();
  const suggestion =
    importedKey && suggestedName(importedKey.comment, fileName, new Set(listed.keys()));
  const isSuggested = typed === null && suggestion !== null;

  useEffect(() => {
    if (isSuggested) announce(t('Suggested name: {name}', { name: suggestion }));
  }, [isSuggested, suggestion]);

  return {
    name: typed ?? suggestion ?? '',
    isSuggested,
    setName: setTyped,
    /** For another key: suggests a name again after it was cleared. */
    forgetEmptyName: () => setTyped((name) => (name === '' ? null : name)),
  };
}
