import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { mockCodes } from '../../contract/mock-extensions';
import { IdbStore } from './idb-store';
import type { Seed } from './records';
import { seed } from '../seed/seed';

import { client, emptySeed, R, vector } from '../testing/mock-client';

const full = new DOMException('Full', 'QuotaExceededError');

function newStore(seedData: Seed = emptySeed): IdbStore {
  const store = new IdbStore({ name: crypto.randomUUID(), seed: seedData });
  onTestFinished(() => store.close());
  return store;
}

afterEach(() => void vi.restoreAllMocks());

describe('a full disk', () => {
  it('is reported, and nothing has changed', async () => {
    const store = newStore();
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
    ).rejects.toMatchObject({ code: mockCodes.storageFull });
    expect(await client(store).names({ RegionId: R })).toEqual(['web']);
  });

  /** Makes the next `add` succeed, then calls `spoil` before other listeners run. */
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

  /** As browsers do if the transaction exceeds the quota at its end: no request fails. */
  const abortForQuota = (request: IDBRequest): void => {
    Object.defineProperty(request.transaction, 'error', { value: full });
    request.transaction?.abort();
  };

  /** As browsers do if the request itself exceeds the quota. */
  const failForQuota = (request: IDBRequest, event: Event): void => {
    event.stopImmediatePropagation();
    Object.defineProperty(request, 'error', { value: full });
    // The simulated database only accepts events of its own class.
    request.dispatchEvent(Reflect.construct(event.constructor, ['error', { bubbles: true }]));
    request.transaction?.abort();
  };

  it.each([
    ['the transaction', abortForQuota],
    ['the request', failForQuota],
  ])('is reported at the end of %s', async (_where, spoil) => {
    const store = newStore();
    await store.open();
    spoilNextAdd(spoil);
    expect(
      await client(store).error('ImportKeyPair', {
        RegionId: R,
        KeyPairName: 'web',
        PublicKeyBody: vector.line,
      }),
    ).toMatchObject({
      status: 409,
      Code: mockCodes.storageFull,
    });
    expect(await client(store).names({ RegionId: R })).toEqual([]);
  });

  it('is reported before the seed data is written, and the next call retries', async () => {
    const store = newStore(seed);
    spoilNextAdd(abortForQuota);
    await expect(store.open()).rejects.toMatchObject({ code: mockCodes.storageFull });
    expect((await client(store).names({ RegionId: 'cn-hangzhou' })).length).toBe(4);
  });
});
