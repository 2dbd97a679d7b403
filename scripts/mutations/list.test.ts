import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/run.mjs';
import { mutations } from './list';

it.each(mutations)('$breaks: the line and its test are there', (mutation) => {
  const { file, find, replace, test, title } = mutation;
  expect(readFileSync(join(root, file), 'utf8').split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
  // Playwright also fails without a matching test, which would count as caught.
  expect(readFileSync(join(root, test), 'utf8')).toContain(title);
});

it('each breaks something else', () => {
  expect(new Set(mutations.map(({ breaks }) => breaks)).size).toBe(mutations.length);
});
