import { base64String } from '../encoding/base64';
import { isPrivateKeyText } from '../private-key/private-key-text';
import { isDerFile } from '../public-key/asn1-public-key';
import {
  publicKeyInfo,
  readPublicKey,
  type PrivateKeyResult,
  type PublicKeyInfo,
} from './read-public-key';
import { candidateOwner, readKeyContext, surroundingLines, type KeyContext } from './key-context';
import { decodeText } from './decode-text';
import { findKeyCandidates, type KeyCandidate } from './key-candidates';
import { removeLayers } from './layers';
import { identifyNotAKey, type NotAKey } from './not-a-key';
import type { Surrounding } from './surroundings';
import type { KeyProblem } from './complete-key';

/** A pasted, typed or chosen text read as a public key. */
export type PastedKey =
  /** Just a key: OpenSSH, RFC 4716, PEM, or bare base64. */
  | { readonly kind: 'key'; readonly key: PublicKeyInfo }
  /** A key with something around or inside it. */
  | {
      readonly kind: 'surrounded';
      readonly key: PublicKeyInfo;
      readonly surroundings: readonly Surrounding[];
    }
  /** Different valid keys, in the order of the text. */
  | { readonly kind: 'several'; readonly keys: readonly PublicKeyInfo[] }
  | PrivateKeyResult
  /** An invalid or damaged key. */
  | ({ readonly kind: 'refused' } & KeyProblem)
  | { readonly kind: 'not-a-key'; readonly is: NotAKey };

/**
 * Finds the public key in a text or file and names what surrounds it. The key must be valid (see
 * `readPublicKey`) and its base64 in one piece, apart from line breaks and marks. Looks for a
 * private key first, also inside HTML and other layers, but returns only its public half. Runs in
 * linear time. Never throws.
 */
export function readPastedKey(input: string | Uint8Array): PastedKey {
  // Keeps opening the dialog fast.
  if (input === '') return { kind: 'refused', reason: 'empty' };
  const asGiven = readPublicKey(input);
  if (asGiven.kind === 'private-key') {
    return typeof input === 'string' ? withPublicHalf(asGiven, input) : asGiven;
  }
  if (asGiven.kind === 'refused' && asGiven.reason === 'too-long') return asGiven;
  if (typeof input !== 'string' && isDerFile(input)) return asGiven;
  const original = typeof input === 'string' ? input : decodeText(input);
  // A file's comment may not be UTF-8.
  const exact = typeof input === 'string' ? asGiven : readPublicKey(original);
  const { text, removed } = removeLayers(original);
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
  const bare = removed.length === 0 ? exact : readPublicKey(text);
  if (bare.kind === 'private-key') return bare;
  if (isPrivateKeyText(text)) {
    return { kind: 'private-key', format: /\bkty\b/.test(text) ? 'jwk' : 'other' };
  }

  const candidates = findKeyCandidates(text);
  return exact.kind === 'key'
    ? withoutMarks(exact.key, uniqueKeys(text, candidates), removed)
    : surroundedKey(text, candidates, removed);
}

/** For a private key in escapes or another layer, such as JSON. */
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
    return { kind: 'several', keys: [first, ...more].map(({ key }) => key) };
  }
  if (first !== undefined) {
    return single(text, first, removed, candidates);
  }
  const owners = candidates.map((candidate) => candidateOwner(text, candidate));
  if (owners.includes('host')) return { kind: 'not-a-key', is: 'host-key' };
  if (owners.includes('authority')) return { kind: 'not-a-key', is: 'certificate-authority' };

  const is = identifyNotAKey(text);
  const problem = candidates[0]?.problem ?? null;
  if (is !== null && (problem === null || damages.includes(is))) return { kind: 'not-a-key', is };
  return { kind: 'refused', ...(problem ?? { reason: 'unknown-format' }) };
}

/** These explain an unreadable key better than its `KeyProblem` does. */
const damages: readonly NotAKey[] = ['shortened', 'changed-case'];

interface FoundKey {
  readonly key: PublicKeyInfo;
  readonly candidate: KeyCandidate;
  readonly context: KeyContext;
}

function isUsable(text: string, candidate: KeyCandidate): boolean {
  return candidate.key !== null && candidateOwner(text, candidate) === 'user';
}

/** Valid keys. Of equal keys, the first with a comment. */
function uniqueKeys(text: string, candidates: readonly KeyCandidate[]): FoundKey[] {
  const byBlob = new Map<string, FoundKey>();
  for (const candidate of candidates) {
    const { key } = candidate;
    if (key === null || !isUsable(text, candidate)) continue;
    const id = base64String(key.blob);
    if (byBlob.get(id)?.context.comment) continue;
    const context = readKeyContext(text, candidate);
    byBlob.set(id, { key: publicKeyInfo(key, context.comment), candidate, context });
  }
  return [...byBlob.values()];
}

function single(
  text: string,
  found: FoundKey,
  removed: readonly Surrounding[],
  candidates: readonly KeyCandidate[],
): PastedKey {
  const { key, candidate, context } = found;
  const surroundings = new Set([
    ...removed,
    ...context.surroundings,
    ...surroundingLines(text, context),
  ]);
  if (candidates.some((each) => !isUsable(text, each))) surroundings.add('other-key');
  const isBare = candidate.start === candidate.run.start;
  const isAlone =
    [...surroundings].every((name) => name === 'line-breaks') &&
    text.slice(0, candidate.start).trim() === '';
  // Bare base64 contains its own type.
  if (isBare && isAlone) return { kind: 'key', key };
  if (isBare) surroundings.add('missing-type');
  if (surroundings.size === 0) surroundings.add('other-lines');
  return { kind: 'surrounded', key, surroundings: [...surroundings] };
}

/** These count as the comment if the line is otherwise just a key. */
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
  const names = [...removed, ...(same?.context.surroundings ?? [])];
  const surroundings = [...new Set(names)].filter((name) => commentMarks.includes(name));
  if (same === undefined || surroundings.length === 0 || same.context.comment === key.comment) {
    return { kind: 'key', key };
  }
  return { kind: 'surrounded', key: same.key, surroundings };
}
