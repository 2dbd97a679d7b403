import { isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { keyPairsPerRegion } from '../../contract/limits';
import { isApiErrorCode } from '../wire/mock-api-error';
import { fingerprintForms, publicKeyForms } from './listing-formats';
import type { FingerprintForm, PublicKeyForm } from './listing-formats';
import type { ApiErrorCode } from '../wire/mock-api-error';

/** How often a fault fires: for the next N calls, or evenly for a percentage of calls. */
export type Times = { readonly calls: number } | { readonly percent: number };

interface OfCalls {
  readonly action: ActionName;
  /** Every call if not given. */
  readonly times?: Times;
}

export type CallFault =
  | ({ readonly kind: 'fail'; readonly code: ApiErrorCode } & OfCalls)
  /** Reports a failure, but it was done. */
  | ({ readonly kind: 'fail-after'; readonly code: ApiErrorCode } & OfCalls)
  /** A network error, and nothing was done. */
  | ({ readonly kind: 'lose-request' } & OfCalls)
  /** A network error, but it was done. */
  | ({ readonly kind: 'lose-answer' } & OfCalls)
  /** It was done, but only half of the response's JSON arrives. */
  | ({ readonly kind: 'garbage' } & OfCalls)
  /** An HTML page from a host without the API; nothing was done. */
  | ({ readonly kind: 'html' } & OfCalls)
  /** Throttled, with the milliseconds to wait in `x-acs-retry-after`. */
  | ({ readonly kind: 'throttle'; readonly retryAfter?: number } & OfCalls);

/** One switch of the mock, for demos and tests. */
export type Fault =
  | CallFault
  /** Every call waits this many milliseconds before it reaches the API. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** After each write, the next N reads of its region return the previous data. */
  | { readonly kind: 'read-lag'; readonly reads: number }
  /** Fills cn-hangzhou up to this many key pairs. */
  | { readonly kind: 'rows'; readonly count: number }
  /** Fills cn-hangzhou up to one below its quota. */
  | { readonly kind: 'quota-almost-full' }
  /** No key pairs and retired names in any region. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'delete-rule'; readonly rule: 'today' }
  | { readonly kind: 'accept-ed25519' }
  /** After RebootInstance, an instance is stopping, then starting, for this long. */
  | { readonly kind: 'restart-takes'; readonly milliseconds: number }
  /** Responses in the oldest form seen. */
  | { readonly kind: 'minimal-responses' }
  | { readonly kind: 'public-key'; readonly form: PublicKeyForm }
  | { readonly kind: 'fingerprint'; readonly form: FingerprintForm }
  /** The clock is fixed at this time. */
  | { readonly kind: 'clock'; readonly at: string };

/** Whether a switch changes the data; the others change responses. */
export function isAboutData({ kind }: Fault): boolean {
  return kind === 'rows' || kind === 'quota-almost-full' || kind === 'empty';
}

/** Unknown or invalid switches; the message names each. */
export class FaultSyntaxError extends Error {
  override readonly name = 'FaultSyntaxError';

  constructor(wrong: readonly string[]) {
    const named = wrong.map((part) => `"${part}"`).join(', ');
    super(`${named} ${wrong.length === 1 ? 'is not a switch' : 'are not switches'} of the mock.`);
  }
}

/**
 * Parses switches such as `latency:800,fail:ImportKeyPair:InternalError:2`, each a word with values
 * separated by colons; `formatFaults` is the inverse. An empty text means no switches.
 *
 * @throws FaultSyntaxError for anything unknown
 */
export function parseFaults(text: string): Fault[] {
  const { faults, wrong } = readFaults(text);
  if (wrong.length > 0) throw new FaultSyntaxError(wrong);
  return faults;
}

/** Like `parseFaults`, but returns the invalid parts separately. */
export function readFaults(text: string): { faults: Fault[]; wrong: string[] } {
  const faults: Fault[] = [];
  const wrong: string[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [word = '', ...values] = part.split(':');
    const fault = parseOne(word, values);
    if (fault === undefined) wrong.push(part);
    else faults.push(fault);
  }
  return { faults, wrong };
}

export function formatFaults(faults: readonly Fault[]): string {
  return faults.map(formatOne).join(',');
}

function parseOne(word: string, values: string[]): Fault | undefined {
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
      return parseCallFault(word, values);
  }
}

function parseCallFault(word: string, values: string[]): CallFault | undefined {
  const [action = '', ...rest] = values;
  if (!isActionName(action)) return undefined;
  switch (word) {
    case 'fail':
    case 'fail-after': {
      const [code = '', ...times] = rest;
      const of = parseTimes(action, times);
      return of === undefined || !isApiErrorCode(code) ? undefined : { kind: word, code, ...of };
    }
    case 'lose-request':
    case 'lose-answer':
    case 'garbage':
    case 'html': {
      const of = parseTimes(action, rest);
      return of === undefined ? undefined : { kind: word, ...of };
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
  const [text = '', ...more] = values;
  if (more.length > 0 || !/^\d{1,7}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= max ? value : undefined;
}

function formatOne(fault: Fault): string {
  switch (fault.kind) {
    case 'latency':
    case 'restart-takes':
      return `${fault.kind}:${fault.milliseconds}`;
    case 'read-lag':
      return `${fault.kind}:${fault.reads}`;
    case 'rows':
      return `${fault.kind}:${fault.count}`;
    case 'quota-almost-full':
    case 'empty':
    case 'accept-ed25519':
    case 'minimal-responses':
      return fault.kind;
    case 'delete-rule':
      return `${fault.kind}:${fault.rule}`;
    case 'public-key':
    case 'fingerprint':
      return `${fault.kind}:${fault.form}`;
    case 'clock':
      return `${fault.kind}:${fault.at}`;
    case 'fail':
    case 'fail-after':
      return [fault.kind, fault.action, fault.code, ...formatTimes(fault.times)].join(':');
    case 'throttle':
      return [
        fault.kind,
        fault.action,
        ...formatTimes(fault.retryAfter === undefined ? fault.times : (fault.times ?? always)),
        ...(fault.retryAfter === undefined ? [] : [fault.retryAfter]),
      ].join(':');
    default:
      return [fault.kind, fault.action, ...formatTimes(fault.times)].join(':');
  }
}

/** The explicit form of the default. */
const always: Times = { percent: 100 };

function formatTimes(times: Times | undefined): string[] {
  if (times === undefined) return [];
  return ['calls' in times ? String(times.calls) : `${times.percent}%`];
}
