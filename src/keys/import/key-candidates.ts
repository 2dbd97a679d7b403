import { blobFromPkcs1, blobFromSpki } from '../public-key/asn1-public-key';
import { keyTypeNames, keyTypeOf } from '../public-key/key-types';
import type { OpenSshPublicKey } from '../public-key/openssh-public-key';
import { blobLength, publicKeyFromBlob } from '../public-key/public-key-blob';
import { keyProblem } from '../encoding/key-error';
import {
  derLength,
  innerTypeOf,
  maxBlobLength,
  readBase64Run,
  decodeRunStart,
  type Base64Run,
} from './base64-run';
import { findBlockLines, type BlockLines } from './block-lines';
import type { Surrounding } from './surroundings';
import { earlyEndProblem, takeCompleteKey, type KeyProblem } from './complete-key';

/** A public key or its remains. */
export interface KeyCandidate {
  /** The start of its type, BEGIN line or base64. */
  readonly start: number;
  /** The end of its base64 or END line. */
  readonly end: number;
  readonly key: OpenSshPublicKey | null;
  readonly problem: KeyProblem | null;
  readonly run: Base64Run;
  readonly block: BlockLines | null;
  readonly surroundings: readonly Surrounding[];
}

/** The base64 of a blob's first three bytes, which are zero, and of a DER SEQUENCE. */
const anchor = /AAAA(?=[A-Za-z0-9+/_-])|M[A-P](?=[A-Za-z0-9+/_-])/g;
const base64Letter = /[A-Za-z0-9+/_-]/;
/** In characters; the blob of RSA 16384 takes 2,771. */
const maxRunLength = 8000;
/** Enough base64 for the longest type name. */
const headLength = 96;
const maxTypeNameLength = 64;
const typeWord = new RegExp(
  `(?:^|[^A-Za-z0-9])(${keyTypeNames
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', String.raw`\.`))
    .join('|')})$`,
  'i',
);

/** Finds public keys by the start of their base64, in linear time. */
export function findKeyCandidates(text: string): KeyCandidate[] {
  const candidates: KeyCandidate[] = [];
  let from = 0;
  for (const { 0: letters, index } of text.matchAll(anchor)) {
    if (index < from || !isBase64Start(text, index)) continue;
    const candidate = letters === 'AAAA' ? sshCandidate(text, index) : derCandidate(text, index);
    if (candidate === null) continue;
    candidates.push(candidate);
    from = candidate.key === null ? index + 1 : candidate.end;
  }
  return candidates;
}

function isBase64Start(text: string, at: number): boolean {
  const front = text.slice(Math.max(0, at - maxTypeNameLength), at);
  return !base64Letter.test(front.at(-1) ?? ' ') || front.endsWith('---') || typeWord.test(front);
}

/** A blob (RFC 4253 section 6.6): alone, after its type, or in an RFC 4716 block. */
function sshCandidate(text: string, at: number): KeyCandidate | null {
  const head = readBase64Run(text, at, headLength);
  const innerType = innerTypeOf(head);
  const front = typeInFront(text, at);
  const refused = (problem: KeyProblem) =>
    invalidCandidate(text, front?.start ?? at, head, problem);
  const type = keyTypeOf(new TextEncoder().encode(innerType));
  if (type === undefined && front !== null) {
    const isShort = head.characters.length < maxTypeNameLength;
    return refused(isShort ? earlyEndProblem(text, head) : { reason: 'damaged' });
  }
  if (type === undefined) {
    const isNamed =
      innerType !== '' &&
      text
        .slice(Math.max(0, at - headLength), at)
        .trimEnd()
        .endsWith(innerType);
    return isNamed ? refused({ reason: 'unknown-type', detail: innerType }) : null;
  }
  if ('refused' in type) {
    const { refused: reason, name } = type;
    return refused(reason === 'unknown-type' ? { reason, detail: name } : { reason });
  }
  if (front !== null && front.type.toLowerCase() !== innerType) {
    return refused({ reason: 'type-mismatch' });
  }

  const surroundings = [...(front?.surroundings ?? [])];
  if (front !== null && front.type !== innerType) surroundings.push('capitals');
  const run = readBase64Run(text, at, maxRunLength);
  const start = front?.start ?? at;
  const length = blobLength(decodeRunStart(run, maxBlobLength), maxBlobLength);
  const candidate = keyCandidate(text, start, run, length, publicKeyFromBlob);
  return { ...candidate, surroundings: [...surroundings, ...candidate.surroundings] };
}

/** A SubjectPublicKeyInfo (RFC 5280) or RSAPublicKey (RFC 8017). */
function derCandidate(text: string, at: number): KeyCandidate | null {
  const length = derLength(readBase64Run(text, at, 8));
  if (length === null) return null;
  const run = readBase64Run(text, at, maxRunLength);
  const candidate = keyCandidate(text, at, run, length, (der, label) =>
    publicKeyFromBlob(label === 'RSA PUBLIC KEY' ? blobFromPkcs1(der) : blobFromSpki(der)),
  );
  // Without a BEGIN line, it must be a valid key.
  return candidate.block === null && candidate.key === null ? null : candidate;
}

function keyCandidate(
  text: string,
  start: number,
  run: Base64Run,
  length: number,
  read: (bytes: Uint8Array, label: BlockLines['label'] | undefined) => OpenSshPublicKey,
): KeyCandidate {
  const whole = takeCompleteKey(text, run, length);
  if ('reason' in whole) return invalidCandidate(text, start, run, whole);
  const block = findBlockLines(text, run.start, whole.end);
  let key = null;
  let problem = null;
  try {
    key = read(whole.bytes, block?.label);
  } catch (error) {
    problem = keyProblem(error);
  }
  return {
    start: block?.start ?? start,
    end: block?.end ?? whole.end,
    key,
    problem,
    run: whole.run,
    block,
    surroundings: [...whole.surroundings, ...(block?.surroundings ?? [])],
  };
}

function invalidCandidate(
  text: string,
  start: number,
  run: Base64Run,
  problem: KeyProblem,
): KeyCandidate {
  const end = run.gaps[0]?.start ?? run.end;
  const block = findBlockLines(text, run.start, end);
  return { start, end, key: null, problem, run, block, surroundings: [] };
}

function typeInFront(text: string, at: number) {
  const front = text.slice(Math.max(0, at - 2 * maxTypeNameLength), at);
  const words = front.replace(/[\s\\,"'|│┃║>#]+$/, '');
  const type = typeWord.exec(words)?.[1];
  if (type === undefined) return null;
  const surroundings: Surrounding[] = [];
  if (words.length === front.length) surroundings.push('no-space');
  if (front.slice(words.length).includes('\n')) surroundings.push('line-breaks');
  return { type, start: at - front.length + words.length - type.length, surroundings };
}
