import { expect, it } from 'vitest';
import { dataFileOf } from '../mock/switches/data-of-tenant';
import { seed } from '../mock/seed/seed';
import { memoryStore } from '../mock/store/store';
import { readDataFile } from './data-file';

const sorted = (names: readonly { name: string }[]) => names.map(({ name }) => name).toSorted();

it('reads back what was saved', async () => {
  const { rows } = await readDataFile(new File([await dataFileOf(memoryStore(seed))], 'a.json'));
  expect(sorted(rows?.keyPairs ?? [])).toEqual(sorted(seed.keyPairs));
  expect(sorted(rows?.instances ?? [])).toEqual(sorted(seed.instances));
  expect(rows?.retiredNames).toEqual(seed.retiredNames);
});

it('refuses what is too large without reading it', async () => {
  const file = new File([], 'film.mp4');
  Object.defineProperty(file, 'size', { value: 64 * 2 ** 20 + 1 });
  expect((await readDataFile(file)).problem?.()).toBe('film.mp4 is larger than 64 MiB.');
});

it('says so when the file is gone', async () => {
  const file = new File([], 'gone.json');
  file.text = () => Promise.reject(new DOMException('', 'NotFoundError'));
  expect((await readDataFile(file)).problem?.()).toBe('gone.json couldn’t be read.');
});
