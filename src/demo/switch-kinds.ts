import { readFaults } from '../mock/controls/faults';
import type { Fault } from '../mock/controls/faults';

export type SwitchKind = Fault['kind'];

/** What a switch takes behind its word. */
export type ValueName =
  | 'action'
  | 'code'
  | 'publicKeyForm'
  | 'fingerprintForm'
  | 'times'
  | 'wait'
  | 'milliseconds'
  | 'reads'
  | 'rows'
  | 'time';

/** Values that are chosen from a list, so that they can't be wrong. */
const chosenValues: readonly ValueName[] = ['action', 'code', 'publicKeyForm', 'fingerprintForm'];

export type SwitchValues = Readonly<Record<ValueName, string>>;

interface SwitchMessages {
  group: 'One action' | 'Every call' | 'Data';
  label: string;
  hint: string;
  /** In the order in which they stand in the text. */
  values: readonly ValueName[];
}

export const switchKinds: Record<SwitchKind, SwitchMessages> = {
  fail: {
    group: 'One action',
    label: 'Refuse it',
    hint: 'The API says no, and nothing happens.',
    values: ['action', 'code', 'times'],
  },
  'fail-after': {
    group: 'One action',
    label: 'Do it, but say that it was refused',
    hint: 'The API says no, but it has happened all the same.',
    values: ['action', 'code', 'times'],
  },
  'lose-request': {
    group: 'One action',
    label: 'Lose the request',
    hint: 'A network error, and nothing happens.',
    values: ['action', 'times'],
  },
  'lose-answer': {
    group: 'One action',
    label: 'Do it, but lose the answer',
    hint: 'A network error, but it has happened all the same.',
    values: ['action', 'times'],
  },
  garbage: {
    group: 'One action',
    label: 'Do it, but send half of the answer',
    hint: 'It happens, and what arrives cannot be read.',
    values: ['action', 'times'],
  },
  html: {
    group: 'One action',
    label: 'Answer with a web page',
    hint: 'As a host without the API does. Nothing happens.',
    values: ['action', 'times'],
  },
  throttle: {
    group: 'One action',
    label: 'Refuse it as too frequent',
    hint: 'With the time to wait before another try. Nothing happens.',
    values: ['action', 'times', 'wait'],
  },
  latency: {
    group: 'Every call',
    label: 'Answer slowly',
    hint: 'Every call takes that much longer.',
    values: ['milliseconds'],
  },
  'read-lag': {
    group: 'Every call',
    label: 'Let lists lag behind',
    hint: 'After a write, so many reads of the region still see what was before it.',
    values: ['reads'],
  },
  'delete-rule': {
    group: 'Every call',
    label: 'Delete by the rule of today',
    hint: 'A bound key pair cannot be deleted. Without this it can, as in November 2018.',
    values: [],
  },
  'minimal-responses': {
    group: 'Every call',
    label: 'Leave out what old clouds leave out',
    hint: 'Responses without optional fields, and with numbers and booleans as text.',
    values: [],
  },
  'accept-ed25519': {
    group: 'Every call',
    label: 'Accept Ed25519 keys',
    hint: 'ImportKeyPair takes them, although the documentation does not list them.',
    values: [],
  },
  'restart-takes': {
    group: 'Every call',
    label: 'Take time to restart',
    hint: 'An instance is stopping, then starting, for that long. Without this it’s back at once.',
    values: ['milliseconds'],
  },
  'public-key': {
    group: 'Every call',
    label: 'List public keys in another form',
    hint: 'DescribeKeyPairs lists them with a newline in front, as bare base64, as RFC 4716 has it, masked, or not at all.',
    values: ['publicKeyForm'],
  },
  fingerprint: {
    group: 'Every call',
    label: 'List fingerprints in another form',
    hint: 'DescribeKeyPairs lists them with colons, masked, or not at all.',
    values: ['fingerprintForm'],
  },
  clock: {
    group: 'Every call',
    label: 'Stop the clock',
    hint: 'What is made now was made then.',
    values: ['time'],
  },
  rows: {
    group: 'Data',
    label: 'Fill up China (Hangzhou)',
    hint: 'Adds key pairs until there are that many. Nothing is taken away.',
    values: ['rows'],
  },
  'quota-almost-full': {
    group: 'Data',
    label: 'Leave room for one in China (Hangzhou)',
    hint: 'Adds key pairs until there are 499. Nothing is taken away.',
    values: [],
  },
  empty: {
    group: 'Data',
    label: 'Empty all regions',
    hint: 'Takes every key pair and every binding away: now, and again at each load of the page, with all that you have made since.',
    values: [],
  },
};

export const valueFields: Record<ValueName, { label: string; hint?: string }> = {
  action: { label: 'Action' },
  code: { label: 'Code' },
  publicKeyForm: { label: 'Form' },
  fingerprintForm: { label: 'Form' },
  times: {
    label: 'How often',
    hint: '2 for the next two calls, 25% for a quarter of them, nothing for all.',
  },
  wait: { label: 'Milliseconds to wait', hint: '0 to 86400000 (a day), nothing for 1000.' },
  milliseconds: { label: 'Milliseconds', hint: '0 to 60000.' },
  reads: { label: 'Reads', hint: '0 to 1000.' },
  rows: { label: 'Key pairs', hint: '0 to 500.' },
  time: { label: 'Time (UTC)', hint: 'As in 2018-11-27T08:33Z.' },
};

/** The switch as text, `latency:800`; whether there is such a switch is another question. */
export function switchText(kind: SwitchKind, values: SwitchValues): string {
  if (kind === 'delete-rule') return `${kind}:today`;
  const given = switchKinds[kind].values.map((name) => values[name].trim());
  while (given.at(-1) === '' && given.length > 1) given.pop();
  // Nothing means always, which has to be said where something follows.
  return [kind, ...given.map((value) => value || '100%')].join(':');
}

/** The value because of which there is no such switch. */
export function wrongValue(kind: SwitchKind, values: SwitchValues): ValueName | undefined {
  const typed = switchKinds[kind].values.filter((name) => !chosenValues.includes(name));
  return typed.find((name, index) => {
    const later = Object.fromEntries(typed.slice(index + 1).map((each) => [each, '']));
    const text = switchText(kind, { ...values, ...later });
    return values[name].includes(',') || readFaults(text).wrong.length > 0;
  });
}

/** The switches with another one; of those that are not about one action there is one of a kind. */
export function withSwitch(switches: readonly string[], added: string): string[] {
  const [kind = ''] = added.split(':');
  const isOfAction = readFaults(added).faults.some((fault) => 'action' in fault);
  const kept = switches.filter((text) => text !== added && (isOfAction || !isOf(text, kind)));
  return [...kept, added];
}

function isOf(text: string, kind: string): boolean {
  return text.split(':')[0] === kind;
}
