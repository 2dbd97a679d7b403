import { isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { keyPairsPerRegion } from '../../contract/limits';
import { isApiErrorCode } from '../wire/mock-api-error';
import { fingerprintForms, publicKeyForms } from './listing-formats';
import type { FingerprintForm, PublicKeyForm } from './listing-formats';
import type { ApiErrorCode } from '../wire/mock-api-error';

/** How often calls fail: the next N calls, or evenly a percentage of all calls. */
export type Times = { readonly calls: number } | { readonly percent: number };

interface OfCalls {
  readonly action: ActionName;
  /** Every call if not given. */
  readonly times?: Times;
}

/** What makes calls of one action fail. The README says how. */
export type Failure = OfCalls &
  (
    | { readonly kind: 'fail' | 'fail-after'; readonly code: ApiErrorCode }
    | { readonly kind: 'lose-request' | 'lose-answer' | 'garbage' | 'html' }
    | { readonly kind: 'throttle'; readonly retryAfter?: number }
  );

type Effect =
  | Failure
  | { readonly kind: 'latency' | 'restart-takes'; readonly milliseconds: number }
  | { readonly kind: 'read-lag'; readonly reads: number }
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'quota-almost-full' | 'empty' | 'accept-ed25519' | 'minimal-responses' }
  | { readonly kind: 'delete-rule'; readonly rule: 'today' }
  | { readonly kind: 'public-key'; readonly form: PublicKeyForm }
  | { readonly kind: 'fingerprint'; readonly form: FingerprintForm }
  | { readonly kind: 'clock'; readonly at: string };

/** One switch of the mock, for demos and tests, with the text that it was parsed from. */
export type Switch = Effect & { readonly text: string };

/** Whether a switch changes the data; the others change responses. */
export function isAboutData({ kind }: Switch): boolean {
  return kind === 'rows' || kind === 'quota-almost-full' || kind === 'empty';
}

/** Unknown or invalid switches; the message names each. */
export class UnknownSwitchError extends Error {
  override readonly name = 'UnknownSwitchError';

  constructor(wrong: readonly string[]) {
    const named = wrong.map((part) => `"${part}"`).join(', ');
    super(`${named} ${wrong.length === 1 ? 'is not a switch' : 'are not switches'} of the mock.`);
  }
}

/**
 * Parses switches such as `latency:800,fail:ImportKeyPair:InternalError:2`, each a word with values
 * separated by colons; `formatSwitches` is the inverse. An empty text means no switches.
 *
 * @throws UnknownSwitchError for anything unknown
 */
export function parseSwitches(text: string): Switch[] {
  const { switches, wrong } = readSwitches(text);
  if (wrong.length > 0) throw new UnknownSwitchError(wrong);
  return switches;
}

/** Like `parseSwitches`, but returns the invalid parts separately. */
export function readSwitches(text: string): { switches: Switch[]; wrong: string[] } {
  const switches: Switch[] = [];
  const wrong: string[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [word = '', ...values] = part.split(':');
    const effect = parseEffect(word, values);
    if (effect === undefined) wrong.push(part);
    else switches.push({ ...effect, text: part });
  }
  return { switches, wrong };
}

export function formatSwitches(switches: readonly Switch[]): string {
  return switches.map(({ text }) => text).join(',');
}

function parseEffect(word: string, values: string[]): Effect | undefined {
  switch (word) {
    case 'latency':
    case 'restart-takes': {
      const milliseconds = integer(values, 60_000);
      return milliseconds === undefined ? undefined : { kind: word, milliseconds };
    }
    case 'read-lag': {
      const reads = integer(values, 1000);
      return reads === undefined ? undefined : { kind: word, reads };
    }
    case 'rows': {
      const count = integer(values, keyPairsPerRegion);
      return count === undefined ? undefined : { kind: word, count };
    }
    case 'quota-almost-full':
    case 'empty':
    case 'accept-ed25519':
    case 'minimal-responses':
      return values.length === 0 ? { kind: word } : undefined;
    case 'delete-rule':
      return values.join(':') === 'today' ? { kind: word, rule: 'today' } : undefined;
    case 'public-key': {
      const form = publicKeyForms.find((each) => each === values.join(':'));
      return form && { kind: word, form };
    }
    case 'fingerprint': {
      const form = fingerprintForms.find((each) => each === values.join(':'));
      return form && { kind: word, form };
    }
    case 'clock': {
      const at = values.join(':');
      const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{3})?)?Z$/.test(at);
      return isTime && !Number.isNaN(Date.parse(at)) ? { kind: word, at } : undefined;
    }
    default:
      return parseFailure(word, values);
  }
}

function parseFailure(word: string, [action = '', ...rest]: string[]): Failure | undefined {
  if (!isActionName(action)) return undefined;
  switch (word) {
    case 'fail':
    case 'fail-after': {
      const [code = '', ...times] = rest;
      const of = parseTimes(action, times);
      return of && isApiErrorCode(code) ? { kind: word, code, ...of } : undefined;
    }
    case 'lose-request':
    case 'lose-answer':
    case 'garbage':
    case 'html': {
      const of = parseTimes(action, rest);
      return of && { kind: word, ...of };
    }
    case 'throttle': {
      const of = parseTimes(action, rest.slice(0, 1));
      if (of === undefined || rest.length < 2) return of && { kind: word, ...of };
      const retryAfter = integer(rest.slice(1), 86_400_000);
      return retryAfter === undefined ? undefined : { kind: word, retryAfter, ...of };
    }
    default:
      return undefined;
  }
}

function parseTimes(action: ActionName, values: string[]): OfCalls | undefined {
  if (values.length === 0) return { action };
  if (values.length === 1 && values[0]?.endsWith('%')) {
    const percent = integer([values[0].slice(0, -1)], 100);
    return percent === undefined ? undefined : { action, times: { percent } };
  }
  const calls = integer(values, 1_000_000);
  return calls === undefined ? undefined : { action, times: { calls } };
}

/** The single value as an integer from 0 to `max`. */
function integer(values: string[], max: number): number | undefined {
  const text = values.join(':');
  return /^\d{1,7}$/.test(text) && Number(text) <= max ? Number(text) : undefined;
}
