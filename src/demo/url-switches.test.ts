import { expect, it } from 'vitest';
import { switchesOf, withSwitches } from './url-switches';

it.each([
  ['', 'latency:1,empty', '?mock=latency:1,empty'],
  [
    '?search=a+b&mock=empty&page=2',
    'html:DescribeRegions:25%',
    '?search=a+b&page=2&mock=html:DescribeRegions:25%25',
  ],
  ['?mock=empty', '', ''],
  ['?mock=empty&page=2', '', '?page=2'],
  ['?mock=rows%3A5', 'rows:5', '?mock=rows%3A5'],
  ['?page=2', 'a&b#c', '?page=2&mock=a%26b%23c'],
])('%s with the switches %s is %s', (search, switches, expected) => {
  expect(withSwitches(search, switches)).toBe(expected);
  expect(switchesOf(expected)).toBe(switches);
});
