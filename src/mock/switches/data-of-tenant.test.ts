import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dataFileOf, rowsOfDataFile } from './data-of-tenant';
import { DataFile } from '../http/data-file';
import { seed } from '../seed/seed';
import { memoryStore } from '../store/store';
import { client, R } from '../testing/mock-client';

async function newPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'data.json');
}

it('the mock over HTTP serves data saved in the page', async () => {
  const page = memoryStore(seed);
  await client(page).importAll(R, ['web', 'db']);
  const path = await newPath();
  await writeFile(path, await dataFileOf(page));
  const served = (await DataFile.open(path, seed)).store('default');
  expect(await client(served).names({ RegionId: R })).toEqual(['db', 'web']);
  expect(await client(served).names({ RegionId: 'cn-hangzhou' })).toHaveLength(4);
});

it.each(['default', 'one-of-many'])(
  'the page loads the data file of the tenant %s',
  async (tenant) => {
    const path = await newPath();
    const file = await DataFile.open(path, seed);
    await client(file.store(tenant)).importAll(R, ['web', 'db']);
    const { rows } = rowsOfDataFile(await readFile(path, 'utf8'), seed);
    const page = memoryStore(rows ?? { keyPairs: [], retiredNames: [], instances: [] });
    expect(await client(page).names({ RegionId: R })).toEqual(['db', 'web']);
    expect(await client(page).names({ RegionId: 'cn-hangzhou' })).toHaveLength(4);
  },
);

it('from a file with several tenants, the default one is loaded; without it, there is an error', async () => {
  const path = await newPath();
  const file = await DataFile.open(path, seed);
  await client(file.store('ann')).importAll(R, ['of-ann']);
  await client(file.store('bob')).importAll(R, ['of-bob']);
  expect(rowsOfDataFile(await readFile(path, 'utf8'), seed)).toEqual({
    problem: { tenants: ['ann', 'bob'] },
  });
  await client(file.store('default')).importAll(R, ['mine']);
  const { rows } = rowsOfDataFile(await readFile(path, 'utf8'), seed);
  expect(rows?.keyPairs.filter(({ regionId }) => regionId === R)).toMatchObject([{ name: 'mine' }]);
});

it.each([
  ['', 'not-json'],
  ['{"format":"else","version":1}', 'not-a-data-file'],
  ['{"format":"ecs-mock","version":99,"regions":[]}', 'newer'],
])('the file %j has no rows', (text, problem) => {
  expect(rowsOfDataFile(text, seed)).toEqual({ problem });
});

it('the page loads a file that an earlier build wrote', async () => {
  const text = await dataFileOf(memoryStore(seed));
  const { rows } = rowsOfDataFile(text.replace('ecs-mock', 'ecs-stand-in'), seed);
  expect(rows?.keyPairs).toHaveLength(seed.keyPairs.length);
});

it('a new file contains the seed data', async () => {
  const path = await newPath();
  await DataFile.open(path, seed);
  expect(rowsOfDataFile(await readFile(path, 'utf8'), seed)).toEqual({ rows: seed });
});
