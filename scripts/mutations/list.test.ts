import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/run.mjs';
import { mutations } from './list.mjs';

it.each(mutations)('$breaks: the line and its test are there', ({ file, find, replace, test }) => {
  expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
  expect(existsSync(join(root, test))).toBe(true);
});

it('each breaks something else', () => {
  expect(new Set(mutations.map(({ breaks }) => breaks)).size).toBe(mutations.length);
});
