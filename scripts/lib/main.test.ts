import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeVersionError } from './main.mjs';

it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('takes Node %s', (version) => {
  expect(nodeVersionError(version)).toBeUndefined();
});

it.each(['8.0.0', '18.20.4', '20.18.3', '21.7.3', '22.11.0'])('refuses Node %s', (version) => {
  expect(nodeVersionError(version)).toContain(version);
});

it('asks for what package.json and Vite ask for', () => {
  const engines = ['package.json', 'node_modules/vite/package.json'].map(
    (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).engines,
  );
  expect(engines).toEqual([{ node: '^20.19.0 || >=22.12.0' }, { node: '^20.19.0 || >=22.12.0' }]);
});
