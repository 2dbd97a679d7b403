import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { keyPairsPerRegion } from '../../contract/limits';
import { mockCodes } from '../../contract/mock-extensions';
import { databaseVersion, IdbStore, resetDatabase } from './idb-store';
import type { IdbStoreOptions } from './idb-store';
import { applyDataSwitches } from '../switches/data-switches';
import { parseSwitches } from '../switches/parse-switches';
import type { KeyPairRecord } from './records';
import { seed } from '../seed/seed';

import { client, emptySeed, R, vector } from '../testing/mock-client';

const newName = (): string => crypto.randomUUID();

function tab(name: string, more: Partial<IdbStoreOptions> = {}): IdbStore {
  const store = new IdbStore({ name, seed: emptySeed, ...more });
  onTestFinished(() => store.close());
  return store;
}

const importing = (KeyPairName: string): object => ({
  RegionId: R,
  KeyPairName,
  PublicKeyBody: vector.line,
});

afterEach(() => void vi.restoreAllMocks());

describe('two tabs on one database', () => {
  it('create each of 40 names exactly once', async () => {
    const name = newName();
    const tabs = [client(tab(name)), client(tab(name))];
    const names = Array.from({ length: 40 }, (_, index) => `key-${index}`);
    const statuses = await Promise.all(
      names.map((keyPair) =>
        Promise.all(
          tabs.map(async (api) => (await api.send('ImportKeyPair', importing(keyPair))).status),
        ),
      ),
    );
    for (const pair of statuses) expect(pair.toSorted((a, b) => a - b)).toEqual([200, 400]);
  });

  it('stop at exactly 500 together', async () => {
    const name = newName();
    const store = tab(name);
    const [one, two] = [client(store), client(tab(name))];
    await applyDataSwitches(store, parseSwitches(`rows:${keyPairsPerRegion - 10}`));
    const codes = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const api = index % 2 === 0 ? one : two;
        return (
          await api.send('ImportKeyPair', {
            ...importing(`edge-${index}`),
            RegionId: 'cn-hangzhou',
          })
        ).status;
      }),
    );
    expect(codes.filter((code) => code === 200).length).toBe(10);
    expect(codes.filter((code) => code === 403).length).toBe(10);
    const { TotalCount } = await two.ok('DescribeKeyPairs', { RegionId: 'cn-hangzhou' });
    expect(TotalCount).toBe(keyPairsPerRegion);
  });

  it('see each other’s changes at once, and keep them when closed', async () => {
    const name = newName();
    const first = tab(name);
    await client(first).importAll(R, ['web']);
    expect(await client(tab(name)).names({ RegionId: R })).toEqual(['web']);
    await first.close();
    expect(await client(first).names({ RegionId: R })).toEqual(['web']);
    expect(await client(tab(name, { seed })).names({ RegionId: 'cn-hangzhou' })).toEqual([]);
  });

  it('release the database for a reset and start over', async () => {
    const name = newName();
    const store = tab(name, { seed });
    await client(store).ok('DeleteKeyPairs', {
      RegionId: 'cn-hangzhou',
      KeyPairNames: ['web-frontend', 'db-admin', 'jump-host'],
    });
    await resetDatabase(name);
    expect((await client(store).names({ RegionId: 'cn-hangzhou' })).length).toBe(4);
  });

  it('replace all rows or none', async () => {
    const store = tab(newName(), { seed });
    const [first] = seed.keyPairs;
    const unstorable = { ...first, name: () => 'no name' } as unknown as KeyPairRecord;
    await expect(store.replaceAll({ ...seed, keyPairs: [unstorable] })).rejects.toThrow();
    expect(await client(store).names({ RegionId: 'cn-hangzhou' })).toHaveLength(4);
    await store.replaceAll({ ...seed, keyPairs: seed.keyPairs.slice(0, 1) });
    expect(await client(store).names({ RegionId: 'cn-hangzhou' })).toEqual(['web-frontend']);
  });

  it('make way for a newer version and then report it', async () => {
    const name = newName();
    const store = tab(name);
    await store.open();
    const newer = await openDB(name, databaseVersion + 1);
    onTestFinished(() => newer.close());
    await expect(store.open()).rejects.toMatchObject({ code: mockCodes.newerData });
    expect(await client(store).error('DescribeKeyPairs', { RegionId: R })).toMatchObject({
      status: 409,
      Code: mockCodes.newerData,
    });
  });
});

describe('an unusual database', () => {
  const code = async (store: IdbStore): Promise<string> =>
    (await client(store).error('DescribeKeyPairs', { RegionId: R })).Code;

  const junk = { regionId: R, name: 'junk' };

  async function spoiled(...records: [table: string, record: object][]): Promise<IdbStore> {
    const name = newName();
    const store = tab(name);
    await client(store).importAll(R, ['good']);
    const database = await openDB(name, databaseVersion);
    onTestFinished(() => database.close());
    for (const [table, record] of records) await database.put(table, record);
    return store;
  }

  it('skips and counts damaged records, and keeps all others', async () => {
    const store = await spoiled(
      ['keyPairs', junk],
      ['keyPairs', { ...junk, regionId: 'us-east-1' }],
      ['keyPairs', { ...junk, name: 7 }],
      ['retiredNames', { ...junk, deletedAt: 'yesterday' }],
      ['instances', { regionId: R, id: 'i-junk', status: 'Melted' }],
    );
    expect(await store.countDamagedRecords()).toBe(5);
    expect(await client(store).names({ RegionId: R })).toEqual(['good']);
    expect((await client(store).ok('DescribeInstances', { RegionId: R })).TotalCount).toBe(0);
    await client(store).importAll(R, ['new']);
    expect(await client(store).names({ RegionId: R })).toEqual(['new', 'good']);
  });

  it('doesn’t overwrite a damaged record', async () => {
    const store = await spoiled(['keyPairs', junk]);
    expect(await client(store).error('ImportKeyPair', importing('junk'))).toMatchObject({
      status: 409,
      Code: mockCodes.damagedRecord,
    });
    await client(store).ok('DeleteKeyPairs', { RegionId: R, KeyPairNames: ['junk', 'good'] });
    expect(await client(store).names({ RegionId: R })).toEqual([]);
    expect(await store.countDamagedRecords()).toBe(1);
  });

  it('counts no damaged records in the seed data', async () => {
    expect(await tab(newName(), { seed }).countDamagedRecords()).toBe(0);
  });

  it('reports a blocking tab and recovers', async () => {
    const name = newName();
    const first = tab(name);
    await client(first).importAll(R, ['web']);
    await first.close();
    const stubborn = await openDB(name, databaseVersion);
    onTestFinished(() => stubborn.close());
    await expect(resetDatabase(name)).rejects.toMatchObject({ code: mockCodes.storageBlocked });
    stubborn.close();
    expect(await client(tab(name)).names({ RegionId: R })).toEqual([]);
  });

  it.each([
    ['a reset', 'deleteDatabase', () => resetDatabase(newName())],
    ['the first request', 'open', () => new IdbStore({ name: newName(), seed: emptySeed }).open()],
  ] as const)('reports a tab that blocks %s without an event', async (_, method, start) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.spyOn(IDBFactory.prototype, method).mockImplementation(() => new IDBOpenDBRequest());
    const rejection = expect(start()).rejects.toMatchObject({ code: mockCodes.storageBlocked });
    await vi.runAllTimersAsync();
    await rejection;
  });

  it('reports an older version that is kept open, and recovers once it’s closed', async () => {
    const name = newName();
    const older = await openDB(name, databaseVersion);
    onTestFinished(() => older.close());
    const open = Reflect.get(IDBFactory.prototype, 'open');
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory) {
      return open.call(this, name, databaseVersion + 1);
    });
    const store = tab(name);
    await expect(store.open()).rejects.toMatchObject({ code: mockCodes.storageBlocked });
    expect(await code(store)).toBe(mockCodes.storageBlocked);
    older.close();
    await expect
      .poll(async () => (await client(store).send('DescribeKeyPairs', { RegionId: R })).status)
      .toBe(200);
  });

  it('reports a missing table', async () => {
    const name = newName();
    (await openDB(name, databaseVersion)).close();
    const store = tab(name);
    await expect(store.read(R, () => undefined)).rejects.toMatchObject({
      code: mockCodes.corruptData,
    });
    expect(await code(store)).toBe(mockCodes.corruptData);
  });

  it('reports that IndexedDB is missing, and finds it once available', async () => {
    const real = globalThis.indexedDB;
    onTestFinished(() => void vi.unstubAllGlobals());
    const store = tab(newName());
    vi.stubGlobal('indexedDB', undefined);
    await expect(store.open()).rejects.toMatchObject({ code: mockCodes.storageUnavailable });
    expect(await code(store)).toBe(mockCodes.storageUnavailable);
    const blocked = new IDBFactory();
    blocked.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', blocked);
    await expect(store.open()).rejects.toMatchObject({ code: mockCodes.storageUnavailable });
    vi.stubGlobal('indexedDB', real);
    await store.open();
  });

  it('recovers after the browser closes the connection', async () => {
    const name = newName();
    const store = tab(name);
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    await client(store).importAll(R, ['web']);
    const request: unknown = open.mock.results[0]?.value;
    if (!(request instanceof IDBOpenDBRequest)) throw new Error('the database was not opened');
    request.result.close();
    expect(await client(store).names({ RegionId: R })).toEqual(['web']);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
