import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { keyPairsPerRegion } from '../contract/limits';
import { standInCodes } from '../contract/stand-in';
import { databaseVersion, IdbStore, resetDatabase } from './idb-store';
import type { IdbStoreOptions } from './idb-store';
import { prepareStore } from './prepare-store';
import { seed } from './seed';
import {
  CorruptDatabaseError,
  NewerDatabaseError,
  StorageFullError,
  StorageUnavailableError,
} from './storage-errors';
import { client, emptySeed, R, vector } from './test-world';

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
  it('give each of 40 names to exactly one of them', async () => {
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

  it('stop together at exactly 500', async () => {
    const name = newName();
    const store = tab(name);
    const [one, two] = [client(store), client(tab(name))];
    await prepareStore(store, [{ kind: 'rows', count: keyPairsPerRegion - 10 }]);
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

  it('see one another at once, and keep everything when they are closed', async () => {
    const name = newName();
    const first = tab(name);
    await client(first).importAll(R, ['web']);
    expect(await client(tab(name)).names({ RegionId: R })).toEqual(['web']);
    await first.close();
    expect(await client(first).names({ RegionId: R })).toEqual(['web']);
    expect(await client(tab(name, { seed })).names({ RegionId: 'cn-hangzhou' })).toEqual([]);
  });

  it('let go of the database when it is reset, and begin again', async () => {
    const name = newName();
    const changes: (number | null)[] = [];
    const store = tab(name, { seed, onVersionChange: (version) => changes.push(version) });
    await client(store).ok('DeleteKeyPairs', {
      RegionId: 'cn-hangzhou',
      KeyPairNames: ['web-frontend', 'db-admin', 'jump-host'],
    });
    const blocked = vi.fn();
    await resetDatabase(name, blocked);
    expect(changes).toEqual([null]);
    expect(blocked).not.toHaveBeenCalled();
    expect((await client(store).names({ RegionId: 'cn-hangzhou' })).length).toBe(4);
  });

  it('let a newer version in, and then say so', async () => {
    const name = newName();
    const changes: (number | null)[] = [];
    const store = tab(name, { onVersionChange: (version) => changes.push(version) });
    await store.open();
    const newer = await openDB(name, databaseVersion + 1);
    onTestFinished(() => newer.close());
    expect(changes).toEqual([databaseVersion + 1]);
    await expect(store.open()).rejects.toThrow(NewerDatabaseError);
    expect(await client(store).refused('DescribeKeyPairs', { RegionId: R })).toMatchObject({
      status: 500,
      Code: standInCodes.newerData,
    });
  });
});

describe('a database that is not as it should be', () => {
  const full = new DOMException('Full', 'QuotaExceededError');
  const code = async (store: IdbStore): Promise<string> =>
    (await client(store).refused('DescribeKeyPairs', { RegionId: R })).Code;

  it('tells a damaged record, in each table, and only in its region', async () => {
    const broken: [string, object][] = [
      ['keyPairs', { regionId: R, name: 'junk' }],
      ['retiredNames', { regionId: R, name: 'junk', deletedAt: 'yesterday' }],
      ['instances', { regionId: R, id: 'i-junk', status: 'Melted' }],
    ];
    for (const [table, record] of broken) {
      const name = newName();
      await tab(name).open();
      const database = await openDB(name, databaseVersion);
      await database.put(table, record);
      database.close();
      const store = tab(name);
      await expect(
        store.read(R, () => undefined),
        table,
      ).rejects.toThrow(CorruptDatabaseError);
      expect(await code(store)).toBe(standInCodes.corruptData);
      expect(await client(store).names({ RegionId: 'us-east-1' })).toEqual([]);
    }
  });

  it('tells a missing table', async () => {
    const name = newName();
    (await openDB(name, databaseVersion)).close();
    const store = tab(name);
    await expect(store.read(R, () => undefined)).rejects.toThrow(CorruptDatabaseError);
    expect(await code(store)).toBe(standInCodes.corruptData);
  });

  it('tells that there is none, and finds it once there is', async () => {
    const real = globalThis.indexedDB;
    onTestFinished(() => void vi.unstubAllGlobals());
    const store = tab(newName());
    vi.stubGlobal('indexedDB', undefined);
    await expect(store.open()).rejects.toThrow(StorageUnavailableError);
    expect(await code(store)).toBe(standInCodes.storageUnavailable);
    const blocked = new IDBFactory();
    blocked.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', blocked);
    await expect(store.open()).rejects.toThrow(StorageUnavailableError);
    vi.stubGlobal('indexedDB', real);
    await store.open();
  });

  it('goes on after the browser has closed the connection', async () => {
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

  it('tells a full disk, and has changed nothing', async () => {
    const store = tab(newName());
    await client(store).importAll(R, ['web']);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw full;
    });
    await expect(
      store.write(R, ({ keyPairs }) => {
        const [row] = keyPairs.all();
        if (row === undefined) throw new Error('no row');
        keyPairs.delete('web');
        keyPairs.add({ ...row, name: 'ops' });
      }),
    ).rejects.toThrow(StorageFullError);
    expect(await client(store).names({ RegionId: R })).toEqual(['web']);
  });

  /** Lets the next `add` succeed, and then `spoil` it before anyone else hears of it. */
  function spoilNextAdd(spoil: (request: IDBRequest<IDBValidKey>, event: Event) => void): void {
    const add = Reflect.get(IDBObjectStore.prototype, 'add');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = add.apply(this, args);
      request.addEventListener('success', (event) => spoil(request, event));
      return request;
    });
  }

  /** As browsers do it when the quota is found out at the end: no request fails. */
  const abortForQuota = (request: IDBRequest): void => {
    Object.defineProperty(request.transaction, 'error', { value: full });
    request.transaction?.abort();
  };

  /** As browsers do it when the quota is found out by the request itself. */
  const failForQuota = (request: IDBRequest, event: Event): void => {
    event.stopImmediatePropagation();
    Object.defineProperty(request, 'error', { value: full });
    // The simulated database takes events of its own class only.
    request.dispatchEvent(Reflect.construct(event.constructor, ['error', { bubbles: true }]));
    request.transaction?.abort();
  };

  it.each([
    ['the transaction', abortForQuota],
    ['the request', failForQuota],
  ])('tells a full disk that shows at the end of %s', async (_where, spoil) => {
    const store = tab(newName());
    await store.open();
    spoilNextAdd(spoil);
    expect(await client(store).refused('ImportKeyPair', importing('web'))).toMatchObject({
      status: 507,
      Code: standInCodes.storageFull,
    });
    expect(await client(store).names({ RegionId: R })).toEqual([]);
  });

  it('tells a disk that is full before the first data is written, and tries again', async () => {
    const store = tab(newName(), { seed });
    spoilNextAdd(abortForQuota);
    await expect(store.open()).rejects.toThrow(StorageFullError);
    expect((await client(store).names({ RegionId: 'cn-hangzhou' })).length).toBe(4);
  });
});
