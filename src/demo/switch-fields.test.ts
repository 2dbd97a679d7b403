import { describe, expect, it } from 'vitest';
import { readSwitches } from '../mock/switches/parse-switches';
import { switchLabels, switchText, withSwitch, wrongValue } from './switch-fields';
import type { SwitchKind, SwitchValues } from './switch-fields';

const values: SwitchValues = {
  action: 'ImportKeyPair',
  code: 'InternalError',
  publicKeyForm: 'rfc4716',
  fingerprintForm: 'colons',
  times: '',
  wait: '',
  milliseconds: '800',
  reads: '2',
  rows: '500',
  time: '2018-11-27T08:33Z',
};

describe('a switch chosen in the panel', () => {
  it.each(Object.keys(switchLabels) as SwitchKind[])('%s is a switch of the mock', (kind) => {
    const text = switchText(kind, values);
    expect(readSwitches(text).switches).toMatchObject([{ kind, text }]);
    expect(wrongValue(kind, values)).toBeUndefined();
  });

  it('says always where only the wait is given', () => {
    const text = switchText('throttle', { ...values, wait: ' 50 ' });
    expect(text).toBe('throttle:ImportKeyPair:100%:50');
    expect(switchText('throttle', { ...values, times: '2' })).toBe('throttle:ImportKeyPair:2');
  });

  it.each([
    ['latency', { milliseconds: '' }, 'milliseconds'],
    ['latency', { milliseconds: '1,empty' }, 'milliseconds'],
    ['rows', { rows: '501' }, 'rows'],
    ['clock', { time: 'yesterday' }, 'time'],
    ['fail', { times: '2:2' }, 'times'],
    ['throttle', { times: 'x', wait: 'y' }, 'times'],
    ['throttle', { times: '2', wait: 'y' }, 'wait'],
  ] as const)('%s with %j points at what is wrong', (kind, wrong, name) => {
    expect(wrongValue(kind, { ...values, ...wrong })).toBe(name);
  });
});

it('there is one of each kind, and of switches of an action as many as one likes', () => {
  expect(withSwitch(['latency:1', 'empty'], 'latency:2')).toEqual(['empty', 'latency:2']);
  const two = ['html:ImportKeyPair', 'html:DescribeRegions:1'];
  expect(withSwitch(two, 'html:ImportKeyPair:1')).toEqual([...two, 'html:ImportKeyPair:1']);
  expect(withSwitch(two, 'html:ImportKeyPair')).toEqual(two.toReversed());
});
