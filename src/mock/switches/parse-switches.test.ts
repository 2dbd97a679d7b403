import { describe, expect, it } from 'vitest';
import { MockApiError } from '../wire/mock-api-error';
import { formatSwitches, parseSwitches, readSwitches } from './parse-switches';

const each: [string, object][] = [
  ['latency:800', { kind: 'latency', milliseconds: 800 }],
  ['restart-takes:1500', { kind: 'restart-takes', milliseconds: 1500 }],
  [
    'fail:ImportKeyPair:QuotaExceed.KeyPair',
    { kind: 'fail', action: 'ImportKeyPair', code: 'QuotaExceed.KeyPair' },
  ],
  [
    'fail:ImportKeyPair:InternalError:2',
    { kind: 'fail', action: 'ImportKeyPair', code: 'InternalError', times: { calls: 2 } },
  ],
  [
    'fail-after:DeleteKeyPairs:ServiceUnavailable:30%',
    {
      kind: 'fail-after',
      action: 'DeleteKeyPairs',
      code: 'ServiceUnavailable',
      times: { percent: 30 },
    },
  ],
  ['lose-request:ImportKeyPair', { kind: 'lose-request', action: 'ImportKeyPair' }],
  [
    'lose-answer:ImportKeyPair:1',
    { kind: 'lose-answer', action: 'ImportKeyPair', times: { calls: 1 } },
  ],
  ['garbage:DescribeKeyPairs', { kind: 'garbage', action: 'DescribeKeyPairs' }],
  ['html:DescribeRegions:3', { kind: 'html', action: 'DescribeRegions', times: { calls: 3 } }],
  ['throttle:AttachKeyPair', { kind: 'throttle', action: 'AttachKeyPair' }],
  ['throttle:AttachKeyPair:2', { kind: 'throttle', action: 'AttachKeyPair', times: { calls: 2 } }],
  [
    'throttle:AttachKeyPair:2:50',
    { kind: 'throttle', action: 'AttachKeyPair', times: { calls: 2 }, retryAfter: 50 },
  ],
  [
    'throttle:AttachKeyPair:2:86400000',
    { kind: 'throttle', action: 'AttachKeyPair', times: { calls: 2 }, retryAfter: 86_400_000 },
  ],
  ['read-lag:2', { kind: 'read-lag', reads: 2 }],
  ['rows:500', { kind: 'rows', count: 500 }],
  ['quota-almost-full', { kind: 'quota-almost-full' }],
  ['empty', { kind: 'empty' }],
  ['delete-rule:today', { kind: 'delete-rule', rule: 'today' }],
  ['clock:2018-11-27T08:33Z', { kind: 'clock', at: '2018-11-27T08:33Z' }],
  ['clock:2018-11-27T08:33:12.345Z', { kind: 'clock', at: '2018-11-27T08:33:12.345Z' }],
];

describe('switches as text', () => {
  it.each(each)('%s', (text, expected) => {
    expect(parseSwitches(text)).toEqual([{ ...expected, text }]);
  });

  it('are parsed and formatted in order', () => {
    const text = each.map(([one]) => one).join(',');
    expect(parseSwitches(text)).toEqual(
      each.map(([one, expected]) => ({ ...expected, text: one })),
    );
    expect(formatSwitches(parseSwitches(text))).toBe(text);
    expect(parseSwitches('')).toEqual([]);
    expect(formatSwitches(parseSwitches(' empty , ,rows:7,'))).toBe('empty,rows:7');
  });

  it('are the same with leading zeros', () => {
    const text = [
      'latency:0800',
      'rows:050',
      'read-lag:00',
      'fail:ImportKeyPair:InternalError:02',
      'lose-answer:ImportKeyPair:030%',
      'throttle:AttachKeyPair:02:0050',
      'clock:2018-11-27T08:00:05Z',
    ].join(',');
    expect(formatSwitches(parseSwitches(text))).toBe(
      [
        'latency:800',
        'rows:50',
        'read-lag:0',
        'fail:ImportKeyPair:InternalError:2',
        'lose-answer:ImportKeyPair:30%',
        'throttle:AttachKeyPair:2:50',
        'clock:2018-11-27T08:00:05Z',
      ].join(','),
    );
  });

  it.each([
    'latancy:800',
    'latency',
    'latency:',
    'latency:-1',
    'latency:1.5',
    'latency:60001',
    'throttle:ImportKeyPair:1:86400001',
    'latency:1:2',
    'fail',
    'fail:ImportKeyPair',
    'fail:ImportKeyPair:NoSuchCode',
    'fail:ImportKeyPair:constructor',
    'fail:importKeyPair:InternalError',
    'fail:constructor:InternalError',
    'fail:ImportKeyPair:InternalError:x',
    'fail:ImportKeyPair:InternalError:1:1',
    'fail:ImportKeyPair:InternalError:101%',
    'lose-request',
    'lose-answer:ImportKeyPair:1:1',
    'garbage:Nothing',
    'explode:ImportKeyPair',
    'throttle:ImportKeyPair:1:x',
    'throttle:ImportKeyPair:1:2:3',
    'rows:501',
    'empty:1',
    'quota-almost-full:1',
    'delete-rule',
    'delete-rule:yesterday',
    'clock',
    'clock:now',
    'clock:2018-13-27T08:33Z',
    'toString',
    '__proto__',
  ])('reject %s by name', (text) => {
    expect(() => parseSwitches(`empty,${text}`)).toThrow(MockApiError);
    expect(() => parseSwitches(`empty,${text}`)).toThrow(`"${text}" is not a switch of the mock.`);
  });

  it('name all invalid switches among valid ones', () => {
    const text = 'slow,empty,latency:x,rows:7';
    expect(() => parseSwitches(text)).toThrow('"slow", "latency:x" are not switches of the mock.');
    expect(readSwitches(text)).toMatchObject({
      switches: [{ kind: 'empty' }, { kind: 'rows', count: 7 }],
      wrong: ['slow', 'latency:x'],
    });
  });
});
