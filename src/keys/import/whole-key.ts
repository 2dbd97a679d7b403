import type { RefusalReason } from '../encoding/refusal';
import { bytesOf, longestBlob } from './base64-content';
import { isEvenlyBroken, startOfRun } from './base64-run';
import type { Base64Run } from './base64-run';
import type { Surrounding } from './surroundings';

/** Why a key in a text can't be imported: a rule about keys, or damage to the text. */
export interface KeyRefusal {
  readonly reason:
    | RefusalReason
    /** `detail` is a character that base64 doesn't have. */
    | 'bad-character'
    /** Broken into pieces in a way that may have lost some. */
    | 'uneven'
    /** The lengths inside the key don't fit together. */
    | 'damaged';
  readonly detail?: string;
}

/** The base64 of a whole key. */
export interface WholeKey {
  readonly bytes: Uint8Array;
  readonly run: Base64Run;
  /** Behind the padding. */
  readonly end: number;
  readonly surroundings: readonly Surrounding[];
}

/**
 * Takes the `length` bytes of a key from the start of a run, and checks that nothing is missing or
 * in excess: the pieces are even, the bits unused by base64 are zero, and no more base64 follows.
 */
export function takeWholeKey(text: string, run: Base64Run, length: number): WholeKey | KeyRefusal {
  if (length > longestBlob) {
    return length === Infinity ? interruption(text, run) : { reason: 'damaged' };
  }
  const characters = Math.ceil((length * 4) / 3);
  if (run.characters.length < characters) return interruption(text, run);
  const whole = startOfRun(run, characters);
  const column = run.start - (text.lastIndexOf('\n', run.start - 1) + 1);
  if (!isEvenlyBroken(whole, column)) return { reason: 'uneven' };
  const bytes = bytesOf(whole);
  if (bytes === null) return { reason: 'bad-base64' };

  const padding = paddingBehind(text, whole.end, -characters & 3);
  const end = whole.end + (padding ?? 0);
  const isAttached = !isEndOfWord(text[end]);
  if (isAttached && !isCommentBehind(text, end, Boolean(padding)))
    return { reason: 'trailing-bytes' };
  const surroundings: Surrounding[] = [];
  if (padding === null) surroundings.push('missing-padding');
  if (isAttached) surroundings.push('no-space');
  if (/[-_]/.test(whole.characters)) surroundings.push('url-alphabet');
  return { bytes, run: whole, end, surroundings };
}

/** What stopped base64 before it was whole. */
export function interruption(text: string, { end }: Base64Run): KeyRefusal {
  const stop = /^./su.exec(text.slice(end, end + 2))?.[0];
  const isEnd = stop === undefined || isEndOfWord(stop) || /[=@#~^]/.test(stop);
  return isEnd && stop !== '?'
    ? { reason: 'truncated' }
    : { reason: 'bad-character', detail: stop ?? '' };
}

/** How many characters the padding takes, line breaks in it included; `null` where it's missing. */
function paddingBehind(text: string, at: number, count: number): number | null {
  if (count === 0) return 0;
  const found = /^(?:\s{0,8}=){0,2}/.exec(text.slice(at, at + 20))?.[0] ?? '';
  return found.replace(/\s/g, '').length === count ? found.length : null;
}

function isEndOfWord(character = ' '): boolean {
  return /[\s"'`,;:<>()[\]{}\\|│┃║$*.!?&…”’»」-]/.test(character);
}

/** Whether a comment follows directly: base64 alone would be a part of a longer key. */
function isCommentBehind(text: string, at: number, isPadded: boolean): boolean {
  const word = /^\S*/.exec(text.slice(at, at + 256))?.[0] ?? '';
  return isPadded ? !word.startsWith('=') : /^[\w.+-]*[^\w.+/=-]/.test(word);
}
