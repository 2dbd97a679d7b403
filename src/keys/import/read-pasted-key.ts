import { base64String } from '../encoding/base64';
import type { OpenSshPublicKey } from '../public-key/openssh-public-key';
import { readPublicKey } from './read-public-key';
import type { PrivateKeyResult, PublicKeyInfo } from './read-public-key';
import { candidateOwner, readAround, surroundingLines } from './around-key';
import type { AroundKey } from './around-key';
import { decodeText } from './decode-text';
import { findKeyCandidates } from './key-candidates';
import type { KeyCandidate } from './key-candidates';
import { removeLayers } from './layers';
import { identify } from './not-a-key';
import type { NotAKey } from './not-a-key';
import type { Surrounding } from './surroundings';
import type { KeyRefusal } from './whole-key';

/** What a text holds that a person pasted, typed or chose as a file to import a public key. */
export type PastedKey =
  /** The text is the key, as OpenSSH, RFC 4716 or PEM write it, or its base64 alone. */
  | { readonly kind: 'key'; readonly key: PublicKeyInfo }
  /** One key with something else around or inside it. */
  | {
      readonly kind: 'surrounded';
      readonly key: PublicKeyInfo;
      readonly surroundings: readonly Surrounding[];
    }
  /** Several different keys that could be imported, in the order of the text. */
  | { readonly kind: 'several'; readonly keys: readonly PublicKeyInfo[] }
  | PrivateKeyResult
  /** A key that can't be imported, or a damaged one. */
  | ({ readonly kind: 'refused' } & KeyRefusal)
  /** No key, but something known. */
  | { readonly kind: 'not-a-key'; readonly is: NotAKey };

/**
 * Finds the public key in a text or file, whatever surrounds it, and says what does. A key is given
 * only if its blob is complete and valid (see `readPublicKey`) and its base64 stands in the text in
 * one piece once line breaks and marks between lines are removed; nothing is guessed.
 *
 * Looks for a private key first, also behind percent-encoding, HTML and the other layers; nothing of
 * it is in the result but its public half. Takes time linear in the length of the input. Never throws.
 */
export function readPastedKey(input: string | Uint8Array): PastedKey {
  const asGiven = readPublicKey(input);
  if (asGiven.kind === 'private-key') {
    return typeof input === 'string' ? withPublicHalf(asGiven, input) : asGiven;
  }
  if (asGiven.kind === 'refused' && asGiven.reason === 'too-long') return asGiven;
  const original = typeof input === 'string' ? input : decodeText(input);
  // The comment of a file may be in another encoding than UTF-8.
  const exact = typeof input === 'string' ? asGiven : readPublicKey(original);
  const { text, removed } = removeLayers(original);
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
  const bare = removed.length === 0 ? exact : readPublicKey(text);
  if (bare.kind === 'private-key') return bare;

  const candidates = findKeyCandidates(text);
  return exact.kind === 'key'
    ? withoutMarks(exact.key, uniqueKeys(text, candidates), removed)
    : surroundedKey(text, candidates, removed);
}

/** Of a private key that was pasted with escapes or another layer, such as a value in JSON. */
function withPublicHalf(privateKey: PrivateKeyResult, pasted: string): PastedKey {
  if (privateKey.publicHalf) return privateKey;
  const bare = readPublicKey(removeLayers(pasted).text);
  return bare.kind === 'private-key' && bare.publicHalf ? bare : privateKey;
}

function surroundedKey(
  text: string,
  candidates: readonly KeyCandidate[],
  removed: readonly Surrounding[],
): PastedKey {
  const [first, ...more] = uniqueKeys(text, candidates);
  if (first !== undefined && more.length > 0) {
    return { kind: 'several', keys: [first, ...more].map(infoOf) };
  }
  if (first !== undefined) {
    return single(text, first, removed, candidates);
  }
  const owners = candidates.map((candidate) => candidateOwner(text, candidate));
  if (owners.includes('host')) return { kind: 'not-a-key', is: 'host-key' };
  if (owners.includes('authority')) return { kind: 'not-a-key', is: 'certificate-authority' };

  const is = identify(text);
  const refusal = candidates[0]?.refusal ?? null;
  if (is !== null && (refusal === null || damages.includes(is))) return { kind: 'not-a-key', is };
  return { kind: 'refused', ...(refusal ?? { reason: 'unknown-format' }) };
}

/** What explains a key that can't be read better than where it breaks off. */
const damages: readonly NotAKey[] = ['shortened', 'changed-case'];

interface FoundKey {
  readonly key: OpenSshPublicKey;
  readonly candidate: KeyCandidate;
  readonly around: AroundKey;
}

function isUsable(text: string, candidate: KeyCandidate): boolean {
  return candidate.key !== null && candidateOwner(text, candidate) === 'user';
}

/** The keys that could be imported; of equal ones the first that has a comment. */
function uniqueKeys(text: string, candidates: readonly KeyCandidate[]): FoundKey[] {
  const byBlob = new Map<string, FoundKey>();
  for (const candidate of candidates) {
    const { key } = candidate;
    if (key === null || !isUsable(text, candidate)) continue;
    const id = base64String(key.blob);
    if (byBlob.get(id)?.around.comment) continue;
    byBlob.set(id, { key, candidate, around: readAround(text, candidate) });
  }
  return [...byBlob.values()];
}

function single(
  text: string,
  found: FoundKey,
  removed: readonly Surrounding[],
  candidates: readonly KeyCandidate[],
): PastedKey {
  const { candidate, around } = found;
  const surroundings = new Set([
    ...removed,
    ...around.surroundings,
    ...surroundingLines(text, around),
  ]);
  if (candidates.some((each) => !isUsable(text, each))) surroundings.add('other-key');
  const isBare = !candidate.hasType && candidate.block === null;
  const isAlone =
    [...surroundings].every((name) => name === 'line-breaks') &&
    text.slice(0, candidate.start).trim() === '';
  // Bare base64 says itself which type it is.
  if (isBare && isAlone) return { kind: 'key', key: infoOf(found) };
  if (isBare) surroundings.add('missing-type');
  if (surroundings.size === 0) surroundings.add('other-lines');
  return { kind: 'surrounded', key: infoOf(found), surroundings: [...surroundings] };
}

/** Marks that are taken for the comment of a line that is otherwise a key. */
const commentMarks: readonly Surrounding[] = [
  'invisible-characters',
  'escapes',
  'html',
  'frame',
  'line-marks',
  'quotes',
];

function withoutMarks(
  key: PublicKeyInfo,
  found: readonly FoundKey[],
  removed: readonly Surrounding[],
): PastedKey {
  const same = found.find((each) => base64String(each.key.blob) === base64String(key.blob));
  const names = [...removed, ...(same?.around.surroundings ?? [])];
  const surroundings = [...new Set(names)].filter((name) => commentMarks.includes(name));
  if (same === undefined || surroundings.length === 0 || same.around.comment === key.comment) {
    return { kind: 'key', key };
  }
  return { kind: 'surrounded', key: infoOf(same), surroundings };
}

function infoOf({ key, around: { comment } }: FoundKey): PublicKeyInfo {
  const { type, bits, blob } = key;
  return { type, bits, comment, blob, line: key.line(comment) };
}
