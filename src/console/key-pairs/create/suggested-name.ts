import { keyPairNameLength } from '../../../contract/limits';
import { freeName } from './free-name';

/** The default names that tools give to keys and files. */
const genericNames =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|rsa-key-\d{8}|(?:ecdsa|eddsa|ed25519|dsa|dss)-key-\d{8}|imported-openssh-key|authorized_keys|keys?|public(?:[-_.]?key)?|pub|untitled|unnamed|no comment|temp|download)$/i;
/** What ssh-keygen writes instead of a comment when it converts a key: who did that. */
const convertedBy = /^\d+-bit \S+, converted by (\S+) from \S+$/i;
/** In characters: of a longer comment only the login name or address in it makes a good name. */
const longestComment = 32;
const address = /[^\s,;<>"()]+@[^\s,;<>"()]+/;
const fileExtensions = /(?:\.(?:pub|pem|ppk|key|txt|openssh|ssh2|rfc4716))+$/i;

/**
 * A valid name for a key pair, made of the comment of its key or, where that says nothing, the name
 * of its file; one that no key pair in `taken` has. `null` if neither gives one.
 */
export function suggestedName(
  comment: string,
  fileName: string | null,
  taken: ReadonlySet<string>,
): string | null {
  const ofFile = (fileName ?? '').replace(/^.*[\\/]/, '').replace(fileExtensions, '');
  const converter = convertedBy.exec(comment)?.[1];
  const sources = (
    converter === undefined ? [shortened(comment), ofFile] : [ofFile, shortened(converter)]
  ).map((source) => source.trim());
  const ordered = [
    ...sources.filter((source) => !genericNames.test(source)),
    ...sources.filter((source) => genericNames.test(source)),
  ];
  const name = ordered.map(validName).find((candidate) => candidate !== null);
  if (name === undefined || name === null) return null;
  return taken.has(name) ? freeName(name, taken) : name;
}

function shortened(comment: string): string {
  return comment.length > longestComment ? (address.exec(comment)?.[0] ?? comment) : comment;
}

/** Source of the rule: see `keyPairNameFault`. */
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
