import { afterEach, expect, it, vi } from 'vitest';
import { readCommandLine } from './command-line.mjs';

afterEach(() => vi.restoreAllMocks());

it.each([['--help'], ['-h'], ['--port=4010', '--help']])('helps with %s', (...args) => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  expect(readCommandLine(args, 'how to', () => args)).toBeUndefined();
  expect(log).toHaveBeenCalledExactlyOnceWith('how to');
});

it('says what is wrong, and how to do it', () => {
  const read = () => {
    throw new Error('wrong');
  };
  expect(() => readCommandLine([], 'how to', read)).toThrow('wrong\n\nhow to');
});
