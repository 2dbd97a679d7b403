import { defineMessages, t, type Message } from '../console/i18n/t';
import { calledActions } from '../contract/actions';
import { fingerprintForms, publicKeyForms } from '../mock/switches/listing-formats';
import { readSwitches, type Switch } from '../mock/switches/parse-switches';
import { apiErrorCodes } from '../mock/wire/mock-api-error';

export type SwitchKind = Switch['kind'];

interface ValueField {
  label: Message;
  hint?: Message;
  start: string;
  options?: readonly string[];
}

const fields = {
  action: {
    label: () => t('Action'),
    start: 'ImportKeyPair',
    // The page calls only these actions.
    options: Object.keys(calledActions).toSorted(),
  },
  code: { label: () => t('Code'), start: 'InternalError', options: apiErrorCodes },
  publicKeyForm: { label: () => t('Form'), start: 'newline', options: publicKeyForms },
  fingerprintForm: { label: () => t('Form'), start: 'absent', options: fingerprintForms },
  times: {
    label: () => t('How often'),
    hint: () => t('2 for the next two requests, 25% for a quarter of them, empty for all.'),
    start: '',
  },
  wait: {
    label: () => t('Milliseconds to wait'),
    hint: () => t('0 to 86400000 (a day), empty for 1000.'),
    start: '',
  },
  milliseconds: { label: () => t('Milliseconds'), hint: () => t('0 to 60000.'), start: '800' },
  reads: { label: () => t('Reads'), hint: () => t('0 to 1000.'), start: '2' },
  rows: { label: () => t('Key pairs'), hint: () => t('0 to 500.'), start: '500' },
  time: {
    label: () => t('Time (UTC)'),
    hint: () => t('For example: 2018-11-27T08:33Z'),
    start: '2018-11-27T08:33Z',
  },
} satisfies Record<string, ValueField>;

export type ValueName = keyof typeof fields;

export type SwitchValues = Readonly<Record<ValueName, string>>;

export const valueFields: Readonly<Record<ValueName, ValueField>> = fields;

const requestLabels = defineMessages({
  latency: 'Respond slowly',
  'read-lag': 'Delay list updates',
  'delete-rule': 'Delete by today’s rule',
  'minimal-responses': 'Leave out optional fields',
  'accept-ed25519': 'Accept Ed25519 keys',
  'restart-takes': 'Slow down restarts',
  'public-key': 'List public keys in another form',
  fingerprint: 'List fingerprints in another form',
  clock: 'Stop the clock',
});

const actionLabels = defineMessages({
  fail: 'Return an error',
  'fail-after': 'Succeed, but return an error',
  'lose-request': 'Lose the request',
  'lose-answer': 'Succeed, but lose the response',
  garbage: 'Succeed, but send half of the response',
  html: 'Return a web page',
  throttle: 'Throttle it',
});

const dataLabels = defineMessages({
  rows: 'Fill up China (Hangzhou)',
  'quota-almost-full': 'Fill up China (Hangzhou) except for one',
  empty: 'Empty all regions',
});

export const switchLabels: Readonly<Record<SwitchKind, Message>> = {
  ...requestLabels,
  ...actionLabels,
  ...dataLabels,
};

export const switchGroups: readonly [label: Message, Partial<typeof switchLabels>][] = [
  [() => t('Every request'), requestLabels],
  [() => t('One action'), actionLabels],
  [() => t('Data'), dataLabels],
];

export const switchHints: Readonly<Record<SwitchKind, Message>> = defineMessages({
  latency: 'Each request takes that much longer.',
  'read-lag': 'After a write, this many reads of the region still return the old data.',
  'delete-rule':
    'A bound key pair can’t be deleted. Without this switch it can, as in November 2018.',
  'minimal-responses': 'Like older clouds, which also send numbers and booleans as text.',
  'accept-ed25519': 'ImportKeyPair accepts them, although the documentation doesn’t list them.',
  'restart-takes':
    'An instance is stopping, then starting, for that long. Without this switch it’s back at once.',
  'public-key':
    'DescribeKeyPairs lists them with a leading newline, as bare Base64, as in RFC 4716, masked, or not at all.',
  fingerprint: 'DescribeKeyPairs lists them with colons, masked, or not at all.',
  clock: 'The clock always shows this time.',
  fail: 'Returns an error. Nothing changes.',
  'fail-after': 'The action succeeds, but returns an error.',
  'lose-request': 'Causes a network error. Nothing changes.',
  'lose-answer': 'The action succeeds, but causes a network error.',
  garbage: 'The action succeeds, but half of the response is missing.',
  html: 'Responds like a host without the API. Nothing changes.',
  throttle: 'Says how long to wait before a retry. Nothing changes.',
  rows: 'Adds key pairs up to this number. Never removes any.',
  'quota-almost-full': 'Adds key pairs up to 499. Never removes any.',
  empty: 'Removes all key pairs and bindings, now and each time the page loads.',
});

/** The values of a switch, in the order of its text. */
const valueNames: Partial<Record<SwitchKind, readonly ValueName[]>> = {
  latency: ['milliseconds'],
  'read-lag': ['reads'],
  'restart-takes': ['milliseconds'],
  'public-key': ['publicKeyForm'],
  fingerprint: ['fingerprintForm'],
  clock: ['time'],
  fail: ['action', 'code', 'times'],
  'fail-after': ['action', 'code', 'times'],
  'lose-request': ['action', 'times'],
  'lose-answer': ['action', 'times'],
  garbage: ['action', 'times'],
  html: ['action', 'times'],
  throttle: ['action', 'times', 'wait'],
  rows: ['rows'],
};

export function valuesOf(kind: SwitchKind): readonly ValueName[] {
  return valueNames[kind] ?? [];
}

/** The switch as text, such as `latency:800`. Doesn't check the values. */
export function switchText(kind: SwitchKind, values: SwitchValues): string {
  if (kind === 'delete-rule') return `${kind}:today`;
  const given = valuesOf(kind).map((name) => values[name].trim());
  while (given.at(-1) === '' && given.length > 1) given.pop();
  // An empty value means every call. Before another value, it must be written as `100%`.
  return [kind, ...given.map((value) => value || '100%')].join(':');
}

/** The first invalid value. */
export function wrongValue(kind: SwitchKind, values: SwitchValues): ValueName | undefined {
  const typed = valuesOf(kind).filter((name) => !valueFields[name].options);
  return typed.find((name, index) => {
    const later = Object.fromEntries(typed.slice(index + 1).map((each) => [each, '']));
    const text = switchText(kind, { ...values, ...later });
    return values[name].includes(',') || readSwitches(text).wrong.length > 0;
  });
}

/** Adds a switch. Unless it's for one action, it replaces any other of its kind. */
export function withSwitch(switches: readonly string[], added: string): string[] {
  const [kind = ''] = added.split(':');
  const isOfAction = readSwitches(added).switches.some((each) => 'action' in each);
  const kept = switches.filter(
    (text) => text !== added && (isOfAction || text.split(':')[0] !== kind),
  );
  return [...kept, added];
}
