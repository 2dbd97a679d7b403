import { t, type Message } from '../console/i18n/t';
import { readFaults } from '../mock/switches/parse-switches';
import type { Fault } from '../mock/switches/parse-switches';

/** What a switch is about: one action, every request, or the data. */
export type SwitchGroup = 'action' | 'call' | 'data';

export const switchGroups: Readonly<Record<SwitchGroup, Message>> = {
  call: () => t('Every request'),
  action: () => t('One action'),
  data: () => t('Data'),
};

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
  group: SwitchGroup;
  label: Message;
  hint: Message;
  /** In the order in which they stand in the text. */
  values: readonly ValueName[];
}

export const switchKinds: Record<SwitchKind, SwitchMessages> = {
  fail: {
    group: 'action',
    label: () => t('Return an error'),
    hint: () => t('Returns an error. Nothing changes.'),
    values: ['action', 'code', 'times'],
  },
  'fail-after': {
    group: 'action',
    label: () => t('Succeed, but return an error'),
    hint: () => t('The action succeeds, but returns an error.'),
    values: ['action', 'code', 'times'],
  },
  'lose-request': {
    group: 'action',
    label: () => t('Lose the request'),
    hint: () => t('Causes a network error. Nothing changes.'),
    values: ['action', 'times'],
  },
  'lose-answer': {
    group: 'action',
    label: () => t('Succeed, but lose the response'),
    hint: () => t('The action succeeds, but causes a network error.'),
    values: ['action', 'times'],
  },
  garbage: {
    group: 'action',
    label: () => t('Succeed, but send half of the response'),
    hint: () => t('The action succeeds, but half of the response is missing.'),
    values: ['action', 'times'],
  },
  html: {
    group: 'action',
    label: () => t('Return a web page'),
    hint: () => t('Responds like a host without the API. Nothing changes.'),
    values: ['action', 'times'],
  },
  throttle: {
    group: 'action',
    label: () => t('Throttle it'),
    hint: () => t('Says how long to wait before a retry. Nothing changes.'),
    values: ['action', 'times', 'wait'],
  },
  latency: {
    group: 'call',
    label: () => t('Respond slowly'),
    hint: () => t('Each request takes that much longer.'),
    values: ['milliseconds'],
  },
  'read-lag': {
    group: 'call',
    label: () => t('Delay list updates'),
    hint: () => t('After a write, this many reads of the region still return the old data.'),
    values: ['reads'],
  },
  'delete-rule': {
    group: 'call',
    label: () => t('Delete by today’s rule'),
    hint: () =>
      t('A bound key pair can’t be deleted. Without this switch it can, as in November 2018.'),
    values: [],
  },
  'minimal-responses': {
    group: 'call',
    label: () => t('Leave out optional fields'),
    hint: () => t('Like older clouds, which also send numbers and booleans as text.'),
    values: [],
  },
  'accept-ed25519': {
    group: 'call',
    label: () => t('Accept Ed25519 keys'),
    hint: () => t('ImportKeyPair accepts them, although the documentation doesn’t list them.'),
    values: [],
  },
  'restart-takes': {
    group: 'call',
    label: () => t('Slow down restarts'),
    hint: () =>
      t(
        'An instance is stopping, then starting, for that long. Without this switch it’s back at once.',
      ),
    values: ['milliseconds'],
  },
  'public-key': {
    group: 'call',
    label: () => t('List public keys in another form'),
    hint: () =>
      t(
        'DescribeKeyPairs lists them with a leading newline, as bare Base64, as in RFC 4716, masked, or not at all.',
      ),
    values: ['publicKeyForm'],
  },
  fingerprint: {
    group: 'call',
    label: () => t('List fingerprints in another form'),
    hint: () => t('DescribeKeyPairs lists them with colons, masked, or not at all.'),
    values: ['fingerprintForm'],
  },
  clock: {
    group: 'call',
    label: () => t('Stop the clock'),
    hint: () => t('The clock always shows this time.'),
    values: ['time'],
  },
  rows: {
    group: 'data',
    label: () => t('Fill up China (Hangzhou)'),
    hint: () => t('Adds key pairs up to this number. Never removes any.'),
    values: ['rows'],
  },
  'quota-almost-full': {
    group: 'data',
    label: () => t('Fill up China (Hangzhou) except for one'),
    hint: () => t('Adds key pairs up to 499. Never removes any.'),
    values: [],
  },
  empty: {
    group: 'data',
    label: () => t('Empty all regions'),
    hint: () => t('Removes all key pairs and bindings, now and each time the page loads.'),
    values: [],
  },
};

export const valueFields: Record<ValueName, { label: Message; hint?: Message }> = {
  action: { label: () => t('Action') },
  code: { label: () => t('Code') },
  publicKeyForm: { label: () => t('Form') },
  fingerprintForm: { label: () => t('Form') },
  times: {
    label: () => t('How often'),
    hint: () => t('2 for the next two requests, 25% for a quarter of them, empty for all.'),
  },
  wait: {
    label: () => t('Milliseconds to wait'),
    hint: () => t('0 to 86400000 (a day), empty for 1000.'),
  },
  milliseconds: { label: () => t('Milliseconds'), hint: () => t('0 to 60000.') },
  reads: { label: () => t('Reads'), hint: () => t('0 to 1000.') },
  rows: { label: () => t('Key pairs'), hint: () => t('0 to 500.') },
  time: { label: () => t('Time (UTC)'), hint: () => t('For example: 2018-11-27T08:33Z') },
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

/** Adds a switch. Unless it is about one action, it replaces any other of its kind. */
export function withSwitch(switches: readonly string[], added: string): string[] {
  const [kind = ''] = added.split(':');
  const isOfAction = readFaults(added).faults.some((fault) => 'action' in fault);
  const kept = switches.filter((text) => text !== added && (isOfAction || !isOf(text, kind)));
  return [...kept, added];
}

function isOf(text: string, kind: string): boolean {
  return text.split(':')[0] === kind;
}
