import { t, type Message } from '../console/i18n/t';
import { calledActions } from '../contract/actions';
import { fingerprintForms, publicKeyForms } from '../mock/switches/listing-formats';
import { readFaults, type Fault } from '../mock/switches/parse-switches';
import { apiErrorCodes } from '../mock/wire/mock-api-error';

export type SwitchKind = Fault['kind'];

interface ValueField {
  label: Message;
  hint?: Message;
  start: string;
  /** The values to choose from, so that none can be wrong. */
  options?: readonly string[];
}

const fields = {
  action: {
    label: () => t('Action'),
    start: 'ImportKeyPair',
    // The page never calls the actions that only other clients use.
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

/** What a switch takes behind its word. */
export type ValueName = keyof typeof fields;

export type SwitchValues = Readonly<Record<ValueName, string>>;

export const valueFields: Readonly<Record<ValueName, ValueField>> = fields;

interface SwitchMessages {
  label: Message;
  hint: Message;
  values?: readonly ValueName[];
}

type Switches = Partial<Record<SwitchKind, SwitchMessages>>;

const requestSwitches = {
  latency: {
    label: () => t('Respond slowly'),
    hint: () => t('Each request takes that much longer.'),
    values: ['milliseconds'],
  },
  'read-lag': {
    label: () => t('Delay list updates'),
    hint: () => t('After a write, this many reads of the region still return the old data.'),
    values: ['reads'],
  },
  'delete-rule': {
    label: () => t('Delete by today’s rule'),
    hint: () =>
      t('A bound key pair can’t be deleted. Without this switch it can, as in November 2018.'),
  },
  'minimal-responses': {
    label: () => t('Leave out optional fields'),
    hint: () => t('Like older clouds, which also send numbers and booleans as text.'),
  },
  'accept-ed25519': {
    label: () => t('Accept Ed25519 keys'),
    hint: () => t('ImportKeyPair accepts them, although the documentation doesn’t list them.'),
  },
  'restart-takes': {
    label: () => t('Slow down restarts'),
    hint: () =>
      t(
        'An instance is stopping, then starting, for that long. Without this switch it’s back at once.',
      ),
    values: ['milliseconds'],
  },
  'public-key': {
    label: () => t('List public keys in another form'),
    hint: () =>
      t(
        'DescribeKeyPairs lists them with a leading newline, as bare Base64, as in RFC 4716, masked, or not at all.',
      ),
    values: ['publicKeyForm'],
  },
  fingerprint: {
    label: () => t('List fingerprints in another form'),
    hint: () => t('DescribeKeyPairs lists them with colons, masked, or not at all.'),
    values: ['fingerprintForm'],
  },
  clock: {
    label: () => t('Stop the clock'),
    hint: () => t('The clock always shows this time.'),
    values: ['time'],
  },
} satisfies Switches;

const actionSwitches = {
  fail: {
    label: () => t('Return an error'),
    hint: () => t('Returns an error. Nothing changes.'),
    values: ['action', 'code', 'times'],
  },
  'fail-after': {
    label: () => t('Succeed, but return an error'),
    hint: () => t('The action succeeds, but returns an error.'),
    values: ['action', 'code', 'times'],
  },
  'lose-request': {
    label: () => t('Lose the request'),
    hint: () => t('Causes a network error. Nothing changes.'),
    values: ['action', 'times'],
  },
  'lose-answer': {
    label: () => t('Succeed, but lose the response'),
    hint: () => t('The action succeeds, but causes a network error.'),
    values: ['action', 'times'],
  },
  garbage: {
    label: () => t('Succeed, but send half of the response'),
    hint: () => t('The action succeeds, but half of the response is missing.'),
    values: ['action', 'times'],
  },
  html: {
    label: () => t('Return a web page'),
    hint: () => t('Responds like a host without the API. Nothing changes.'),
    values: ['action', 'times'],
  },
  throttle: {
    label: () => t('Throttle it'),
    hint: () => t('Says how long to wait before a retry. Nothing changes.'),
    values: ['action', 'times', 'wait'],
  },
} satisfies Switches;

const dataSwitches = {
  rows: {
    label: () => t('Fill up China (Hangzhou)'),
    hint: () => t('Adds key pairs up to this number. Never removes any.'),
    values: ['rows'],
  },
  'quota-almost-full': {
    label: () => t('Fill up China (Hangzhou) except for one'),
    hint: () => t('Adds key pairs up to 499. Never removes any.'),
  },
  empty: {
    label: () => t('Empty all regions'),
    hint: () => t('Removes all key pairs and bindings, now and each time the page loads.'),
  },
} satisfies Switches;

export const switchKinds: Readonly<Record<SwitchKind, SwitchMessages>> = {
  ...requestSwitches,
  ...actionSwitches,
  ...dataSwitches,
};

export const switchGroups: readonly [label: Message, switches: Switches][] = [
  [() => t('Every request'), requestSwitches],
  [() => t('One action'), actionSwitches],
  [() => t('Data'), dataSwitches],
];

/** The names of the values that a switch takes, in the order in which they stand in its text. */
export function valuesOf(kind: SwitchKind): readonly ValueName[] {
  return switchKinds[kind].values ?? [];
}

/** The switch as text, `latency:800`; whether there is such a switch is another question. */
export function switchText(kind: SwitchKind, values: SwitchValues): string {
  if (kind === 'delete-rule') return `${kind}:today`;
  const given = valuesOf(kind).map((name) => values[name].trim());
  while (given.at(-1) === '' && given.length > 1) given.pop();
  // Nothing means always, which has to be said where something follows.
  return [kind, ...given.map((value) => value || '100%')].join(':');
}

/** The value because of which there is no such switch. */
export function wrongValue(kind: SwitchKind, values: SwitchValues): ValueName | undefined {
  const typed = valuesOf(kind).filter((name) => !valueFields[name].options);
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
