import type { KeyErrorReason } from '../encoding/key-error';
import {
  decodeRun,
  isEvenlyWrapped,
  maxBlobLength,
  startOfRun,
  type Base64Run,
} from './base64-run';
import type { Surrounding } from './surroundings';

/** Why a key can't be imported: it's unsupported, or the text is damaged. */
export interface KeyProblem {
  readonly reason:
    | KeyErrorReason
    /** `detail` is the character that isn't base64. */
    | 'bad-character'
    /** Unevenly wrapped, so pieces may be missing. */
    | 'uneven'
    /** Inconsistent lengths inside the key. */
    | 'damaged';
  readonly detail?: string;
}

/** A key whose text is undamaged. Its bytes aren't checked. */
export interface CompleteKey {
  readonly bytes: Uint8Array;
  readonly run: Base64Run;
  /** After the padding. */
  readonly end: number;
  readonly surroundings: readonly Surrounding[];
}

/**
 * Takes a key of `length` bytes from the start of a run. Checks that it's evenly wrapped, unused bits are
 * zero, and no base64 follows.
 */
export function takeCompleteKey(
  text: string,
  run: Base64Run,
  length: number,
): CompleteKey | KeyProblem {
  if (length > maxBlobLength) {
    return length === Infinity ? earlyEndProblem(text, run) : { reason: 'damaged' };
  }
  const characters = Math.ceil((length * 4) / 3);
  if (run.characters.length < characters) return earlyEndProblem(text, run);
  const whole = startOfRun(run, characters);
  const column = run.start - (text.lastIndexOf('\n', run.start - 1) + 1);
  if (!isEvenlyWrapped(whole, column)) return { reason: 'uneven' };
  const bytes = decodeRun(whole);
  if (bytes === null) return { reason: 'bad-base64' };

  const padding = paddingAfter(text, whole.end, -characters & 3);
  const end = whole.end + (padding ?? 0);
  const isAttached = !isEndOfWord(text[end]);
  if (isAttached && !isCommentAfter(text, end, Boolean(padding)))
    return { reason: 'trailing-bytes' };
  const surroundings: Surrounding[] = [];
  if (padding === null) surroundings.push('missing-padding');
  if (isAttached) surroundings.push('no-space');
  if (/[-_]/.test(whole.characters)) surroundings.push('url-alphabet');
  return { bytes, run: whole, end, surroundings };
}

/** Why a run ends before its key does: the text is truncated or has a character that isn't base64. */
export function earlyEndProblem(text: string, { end }: Base64Run): KeyProblem {
  const stop = /^./su.exec(text.slice(end, end + 2))?.[0];
  // More base64 follows, so the key isn't truncated: this character replaced a letter.
  if (/^[!?*$&%][\w+/]{8}/.test(text.slice(end, end + 9))) {
    return { reason: 'bad-character', detail: stop ?? '' };
  }
  const isEnd = stop === undefined || isEndOfWord(stop) || /[=@#~^]/.test(stop);
  return isEnd && stop !== '?'
    ? { reason: 'truncated' }
    : { reason: 'bad-character', detail: stop ?? '' };
}

/** The length of the padding, including line breaks; `null` if it's missing or wrong. */
function paddingAfter(text: string, at: number, count: number): number | null {
  if (count === 0) return 0;
  const found = /^(?:\s{0,8}=){0,2}/.exec(text.slice(at, at + 20))?.[0] ?? '';
  return found.replace(/\s/g, '').length === count ? found.length : null;
}

function isEndOfWord(character = ' '): boolean {
  return /[\s"'`,;:<>()[\]{}\\|│┃║$*.!?&…”’»」-]/.test(character);
}

/** Whether a comment follows. More base64 would belong to a longer key. */
function isCommentAfter(text: string, at: number, isPadded: boolean): boolean {
  const word = /^\S*/.exec(text.slice(at, at + 256))?.[0] ?? '';
  return isPadded ? !word.startsWith('=') : /^[\w.+-]*[^\w.+/=-]/.test(word);
}
