import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DataFile } from '../http/data-file';
import type { KeyPairRecord } from './records';
import { seed } from '../seed/seed';
import { DuplicateRowError, memoryStore } from './store';
import type { Store, WriteTables } from './store';
import { R, stores } from '../testing/mock-client';

const row = (name: string, more: Partial<KeyPairRecord> = {}): KeyPairRecord => ({
  regionId: R,
  name,
  keyPairId: 'ssh-bp1',
  fingerprint: '0'.repeat(32),
  publicKey: 'ssh-rsa AAAA',
  createdAt: '2018-11-27T08:33:00.000Z',
  resourceGroupId: '',
  tags: [],
  ...more,
});

function newFileStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const opening = DataFile.open(join(folder, 'data.json'), seed);
  const store = async (): Promise<Store> => (await opening).store('default');
  return {
    read: async (regionId, fn) => (await store()).read(regionId, fn),
    write: async (regionId, fn) => (await store()).write(regionId, fn),
  };
}

describe.each([...stores, { name: 'a file', newStore: newFileStore }])(
  'store in $name',
  ({ newStore }) => {
    it('starts with the seed data, separately for each region', async () => {
      const store = newStore();
      for (const regionId of ['cn-hangzhou', 'cn-beijing', 'cn-shanghai', R]) {
        const read = await store.read(regionId, (tables) => ({
          keyPairs: tables.keyPairs.all(),
          retiredNames: tables.retiredNames.all(),
          instances: tables.instances.all(),
        }));
        const expected = {
          keyPairs: seed.keyPairs.filter((pair) => pair.regionId === regionId),
          retiredNames: seed.retiredNames.filter((name) => name.regionId === regionId),
          instances: seed.instances.filter((instance) => instance.regionId === regionId),
        };
        expect(new Set(read.keyPairs)).toEqual(new Set(expected.keyPairs));
        expect(new Set(read.retiredNames)).toEqual(new Set(expected.retiredNames));
        expect(new Set(read.instances)).toEqual(new Set(expected.instances));
      }
    });

    it('adds, puts and deletes rows, ordered by key', async () => {
      const store = newStore();
      const result = await store.write(R, ({ keyPairs }) => {
        for (const name of ['b', 'a', 'B', 'é', '𠀀', '10', '9']) keyPairs.add(row(name));
        keyPairs.put(row('a', { publicKey: 'changed' }));
        keyPairs.put(row('c'));
        keyPairs.delete('b');
        keyPairs.delete('never there');
        keyPairs.delete('9');
        keyPairs.add(row('9'));
        expect(keyPairs.get('b')).toBeUndefined();
        return keyPairs.all().map(({ name }) => name);
      });
      expect(result).toEqual(['10', '9', 'B', 'a', 'c', 'é', '𠀀']);
      const rows = await store.read(R, ({ keyPairs }) => keyPairs.all());
      expect(rows.map(({ name }) => name)).toEqual(result);
      expect(rows.find(({ name }) => name === 'a')?.publicKey).toBe('changed');
      expect(await store.read('us-east-1', ({ keyPairs }) => keyPairs.all())).toEqual([]);
    });

    it('returns another array of rows after each change', async () => {
      const store = newStore();
      const rows = (): Promise<readonly KeyPairRecord[]> =>
        store.read(R, ({ keyPairs }) => keyPairs.all());
      const seen = new Set([await rows()]);
      for (const change of [
        (tables: WriteTables) => tables.keyPairs.add(row('web')),
        // Also after a read in the same transaction.
        (tables: WriteTables) => tables.keyPairs.all().length && tables.keyPairs.add(row('ops')),
        (tables: WriteTables) => tables.keyPairs.put(row('web', { resourceGroupId: 'rg' })),
        (tables: WriteTables) => tables.keyPairs.delete('web'),
      ]) {
        await store.write(R, change);
        seen.add(await rows());
      }
      expect(Array.from(seen, (each) => each.map((one) => one.name + one.resourceGroupId))).toEqual(
        [[], ['web'], ['ops', 'web'], ['ops', 'webrg'], ['ops']],
      );
    });

    it('rejects adding an existing key and changes nothing', async () => {
      const store = newStore();
      await store.write(R, ({ keyPairs }) => keyPairs.add(row('web')));
      const twice = store.write(R, ({ keyPairs }) => {
        keyPairs.add(row('ops'));
        keyPairs.add(row('web', { publicKey: 'other' }));
      });
      await expect(twice).rejects.toThrow(DuplicateRowError);
      expect(await store.read(R, ({ keyPairs }) => keyPairs.all())).toEqual([row('web')]);
    });

    it('changes nothing if the function throws, and rethrows', async () => {
      const store = newStore();
      const mine = new Error('mine');
      const failed = store.write('cn-hangzhou', ({ keyPairs, retiredNames, instances }) => {
        keyPairs.add(row('web', { regionId: 'cn-hangzhou' }));
        for (const pair of keyPairs.all()) keyPairs.delete(pair.name);
        for (const name of retiredNames.all()) retiredNames.delete(name.name);
        for (const one of instances.all()) instances.put({ ...one, keyPairName: 'web' });
        throw mine;
      });
      await expect(failed).rejects.toBe(mine);
      const left = await store.read('cn-hangzhou', (tables) => [
        ...tables.keyPairs.all(),
        ...tables.retiredNames.all(),
        ...tables.instances.all(),
      ]);
      const before = [...seed.keyPairs, ...seed.retiredNames, ...seed.instances];
      expect(new Set(left)).toEqual(
        new Set(before.filter(({ regionId }) => regionId === 'cn-hangzhou')),
      );
    });

    it('rejects an asynchronous function and changes nothing', async () => {
      const store = newStore();
      const waits = store.write(R, async ({ keyPairs }) => {
        keyPairs.add(row('web'));
        await Promise.reject(new Error('later'));
      });
      await expect(waits).rejects.toThrow(TypeError);
      await expect(store.read(R, async () => 'later')).rejects.toThrow(TypeError);
      expect(await store.read(R, ({ keyPairs }) => keyPairs.all())).toEqual([]);
    });

    it('rejects a row of another region', async () => {
      const store = newStore();
      const strayed = store.write(R, ({ keyPairs }) => keyPairs.add(row('a', { regionId: 'x' })));
      await expect(strayed).rejects.toThrow(RangeError);
    });

    it('runs concurrent writes in sequence', async () => {
      const store = newStore();
      const counts = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.write(R, ({ keyPairs }) => {
            keyPairs.add(row(`key-${index}`));
            return keyPairs.all().length;
          }),
        ),
      );
      expect(counts.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    });
  },
);

it('in memory returns the same array while writes change other tables', async () => {
  const store = memoryStore(seed);
  const keyPairs = await store.read(R, (tables) => tables.keyPairs.all());
  await store.write(R, ({ instances }) => {
    for (const { id } of instances.all()) instances.delete(id);
  });
  expect(await store.read(R, (tables) => tables.instances.all())).toEqual([]);
  expect(await store.read(R, (tables) => tables.keyPairs.all())).toBe(keyPairs);
});
