import { isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { keyPairsPerRegion } from '../../contract/limits';
import { unknownSwitchCode } from '../../contract/mock-extensions';
import { isApiErrorCode, MockApiError } from '../wire/mock-api-error';
import type { ApiErrorCode } from '../wire/mock-api-error';
import { fingerprintForms, publicKeyForms } from './listing-formats';
import type { FingerprintForm, PublicKeyForm } from './listing-formats';

/** How often calls fail: the next N calls, or evenly a percentage of all calls. */
export type Times = { readonly calls: number } | { readonly percent: number };

interface OfCalls {
  readonly action: ActionName;
  /** Every call if not given. */
  readonly times?: Times;
}

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

/** A parsed switch, and its text in canonical form. */
export type Switch = Effect & { readonly text: string };

/** Whether a switch changes the data; the others change responses. */
export function isDataSwitch({ kind }: Switch): boolean {
  return kind === 'rows' || kind === 'quota-almost-full' || kind === 'empty';
}

/** The error for invalid switches, as written. */
export function unknownSwitches(wrong: readonly string[]): MockApiError {
  const named = wrong.map((part) => `"${part}"`).join(', ');
  const are = wrong.length === 1 ? 'is not a switch' : 'are not switches';
  return new MockApiError(400, unknownSwitchCode, `${named} ${are} of the mock.`);
}

/**
 * Parses switches such as `latency:800,fail:ImportKeyPair:InternalError:2`, each a word with values
 * separated by colons; `formatSwitches` is the inverse. An empty text means no switches.
 *
 * @throws MockApiError Mock.UnknownSwitch
 */
export function parseSwitches(text: string): Switch[] {
  const { switches, wrong } = readSwitches(text);
  if (wrong.length > 0) throw unknownSwitches(wrong);
  return switches;
}

/** Like `parseSwitches`, but returns the invalid parts separately. */
export function readSwitches(text: string): { switches: Switch[]; wrong: string[] } {
  const switches: Switch[] = [];
  const wrong: string[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    try {
      switches.push({ ...parseEffect(part), text: canonical(part) });
    } catch {
      wrong.push(part);
    }
  }
  return { switches, wrong };
}

/** Without leading zeros, so that equal switches have equal texts. */
function canonical(part: string): string {
  return part.startsWith('clock:') ? part : part.replaceAll(/(?<=:)0+(?=\d)/g, '');
}

/** Joins switches to a text for `parseSwitches`. */
export function formatSwitches(switches: readonly Switch[]): string {
  return switches.map(({ text }) => text).join(',');
}

/** @throws SyntaxError for anything unknown, as all functions below. */
function parseEffect(text: string): Effect {
  const [kind = '', ...values] = text.split(':');
  const value = values.join(':');
  switch (kind) {
    case 'latency':
    case 'restart-takes':
      return { kind, milliseconds: integer(value, 60_000) };
    case 'read-lag':
      return { kind, reads: integer(value, 1000) };
    case 'rows':
      return { kind, count: integer(value, keyPairsPerRegion) };
    case 'quota-almost-full':
    case 'empty':
    case 'accept-ed25519':
    case 'minimal-responses':
      if (values.length > 0) throw new SyntaxError(text);
      return { kind };
    case 'delete-rule':
      return { kind, rule: oneOf(['today'], value) };
    case 'public-key':
      return { kind, form: oneOf(publicKeyForms, value) };
    case 'fingerprint':
      return { kind, form: oneOf(fingerprintForms, value) };
    case 'clock': {
      const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{3})?)?Z$/.test(value);
      if (!isTime || Number.isNaN(Date.parse(value))) throw new SyntaxError(text);
      return { kind, at: value };
    }
    default:
      return parseFailure(kind, values);
  }
}

function parseFailure(kind: string, [action = '', ...rest]: string[]): Failure {
  if (!isActionName(action)) throw new SyntaxError(action);
  switch (kind) {
    case 'fail':
    case 'fail-after': {
      const [code = '', ...times] = rest;
      if (!isApiErrorCode(code)) throw new SyntaxError(code);
      return { kind, action, code, ...parseTimes(times) };
    }
    case 'lose-request':
    case 'lose-answer':
    case 'garbage':
    case 'html':
      return { kind, action, ...parseTimes(rest) };
    case 'throttle': {
      const failure: Failure = { kind, action, ...parseTimes(rest.slice(0, 1)) };
      const wait = rest.slice(1);
      return wait.length === 0
        ? failure
        : { ...failure, retryAfter: integer(wait.join(':'), 86_400_000) };
    }
    default:
      throw new SyntaxError(kind);
  }
}

function parseTimes(values: string[]): { times?: Times } {
  if (values.length === 0) return {};
  const text = values.join(':');
  return {
    times: text.endsWith('%')
      ? { percent: integer(text.slice(0, -1), 100) }
      : { calls: integer(text, 1_000_000) },
  };
}

function integer(text: string, max: number): number {
  if (!/^\d{1,8}$/.test(text) || Number(text) > max) throw new SyntaxError(text);
  return Number(text);
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((each) => each === text);
  if (found === undefined) throw new SyntaxError(text);
  return found;
}
