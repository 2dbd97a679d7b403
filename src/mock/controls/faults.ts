import { isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { keyPairsPerRegion } from '../../contract/limits';
import { isRefusalCode } from '../wire/api-error';
import { fingerprintForms, publicKeyForms } from './listed-forms';
import type { FingerprintForm, PublicKeyForm } from './listed-forms';
import type { RefusalCode } from '../wire/api-error';

/** How often a fault of a call fires: at the next N calls, or evenly at a share of all. */
export type Times = { readonly calls: number } | { readonly percent: number };

interface OfCalls {
  readonly action: ActionName;
  /** Every call, when it is not given. */
  readonly times?: Times;
}

/** What goes wrong with a call of one action. */
export type CallFault =
  /** Refused, and nothing happened. */
  | ({ readonly kind: 'fail'; readonly code: RefusalCode } & OfCalls)
  /** It happened, and is reported as refused. */
  | ({ readonly kind: 'fail-after'; readonly code: RefusalCode } & OfCalls)
  /** A network error, and nothing happened. */
  | ({ readonly kind: 'lose-request' } & OfCalls)
  /** A network error, but it happened. */
  | ({ readonly kind: 'lose-answer' } & OfCalls)
  /** It happened, and half of the answer's JSON arrives. */
  | ({ readonly kind: 'garbage' } & OfCalls)
  /** A host without the API answers with its page: nothing happened. */
  | ({ readonly kind: 'html' } & OfCalls)
  /** Refused as too frequent, with the milliseconds to wait in `x-acs-retry-after`. */
  | ({ readonly kind: 'throttle'; readonly retryAfter?: number } & OfCalls);

/** One switch of the mock, for demos and tests. */
export type Fault =
  | CallFault
  /** Every call waits that many milliseconds before it reaches the API. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** The next N reads of a region after each write still see what was there before it. */
  | { readonly kind: 'read-lag'; readonly reads: number }
  /** cn-hangzhou is filled up to that many key pairs. */
  | { readonly kind: 'rows'; readonly count: number }
  /** cn-hangzhou is filled up to one less than its quota. */
  | { readonly kind: 'quota-almost-full' }
  /** No key pair and no retired name anywhere. */
  | { readonly kind: 'empty' }
  /** A bound key pair cannot be deleted. */
  | { readonly kind: 'delete-rule'; readonly rule: 'today' }
  /** ImportKeyPair takes Ed25519 keys. */
  | { readonly kind: 'accept-ed25519' }
  /** An instance is stopping, then starting, for that long after RebootInstance. */
  | { readonly kind: 'restart-takes'; readonly milliseconds: number }
  /** Responses in the oldest form they have been seen in. */
  | { readonly kind: 'minimal-responses' }
  /** DescribeKeyPairs lists public keys in another form. */
  | { readonly kind: 'public-key'; readonly form: PublicKeyForm }
  /** DescribeKeyPairs lists fingerprints in another form. */
  | { readonly kind: 'fingerprint'; readonly form: FingerprintForm }
  /** It is always that moment. */
  | { readonly kind: 'clock'; readonly at: string };

/** Whether a switch is about the rows; the others are about the answers. */
export function isAboutData({ kind }: Fault): boolean {
  return kind === 'rows' || kind === 'quota-almost-full' || kind === 'empty';
}

/** Switches that do not exist or have a wrong value; its message names each. */
export class FaultSyntaxError extends Error {
  override readonly name = 'FaultSyntaxError';

  constructor(wrong: readonly string[]) {
    const named = wrong.map((part) => `"${part}"`).join(', ');
    super(`${named} ${wrong.length === 1 ? 'is no switch' : 'are no switches'} of the stand-in.`);
  }
}

/**
 * Reads switches such as `latency:800,fail:ImportKeyPair:InternalError:2`, each a word with values
 * behind colons; `formatFaults` writes them. An empty text is no switch.
 *
 * @throws FaultSyntaxError for all that it does not know
 */
export function parseFaults(text: string): Fault[] {
  const { faults, wrong } = readFaults(text);
  if (wrong.length > 0) throw new FaultSyntaxError(wrong);
  return faults;
}

/** What `parseFaults` reads, with the parts that are no switch set apart. */
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
      return of === undefined || !isRefusalCode(code) ? undefined : { kind: word, code, ...of };
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

/** The one value there must be, as an integer from 0 to `max`. */
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

/** Says in a text what is left out elsewhere. */
const always: Times = { percent: 100 };

function formatTimes(times: Times | undefined): string[] {
  if (times === undefined) return [];
  return ['calls' in times ? String(times.calls) : `${times.percent}%`];
}
