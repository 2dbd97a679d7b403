import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);

it('SECURITY.md names files that exist', () => {
  const text = readFileSync(new URL('SECURITY.md', root), 'utf8');
  const files = [...text.matchAll(/`((?:src|e2e|scripts)\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});
