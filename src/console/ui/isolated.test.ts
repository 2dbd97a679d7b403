import { expect, it } from 'vitest';
import { isolated, splitAtNames, withoutIsolates } from './isolated';

it('a text is cut at its names, which may be empty', () => {
  expect(splitAtNames(`Key pair ${isolated('deploy')} deleted`)).toEqual([
    'Key pair ',
    'deploy',
    ' deleted',
  ]);
  expect(splitAtNames(`${isolated('a')}, ${isolated('')}`)).toEqual(['', 'a', ', ', '', '']);
  expect(splitAtNames('No name')).toEqual(['No name']);
});

it('leaves the names of a text without their marks', () => {
  expect(withoutIsolates(`Copy ${isolated('a')} and ${isolated('b')}`)).toBe('Copy a and b');
});
