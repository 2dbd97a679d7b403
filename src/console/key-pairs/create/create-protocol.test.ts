import { describe, expect, it } from 'vitest';
import { lost, refusedWith, throttled } from '../../api/test-errors';
import { createKeyPair } from './create-protocol';
import { lie, ourKey, runSchedule } from './test-creation-storm';

const firstAttempt = { publicKey: ourKey, mayHaveHappened: false, mayBeOlder: false };

describe('the protocol of a creation', () => {
  it('never writes twice and never lies, over 100,000 schedules of faults', async () => {
    const ends = new Map<string, number>();
    for (let seed = 1; seed <= 100_000; seed += 1) {
      const run = await runSchedule(seed);
      const found = lie(run);
      if (found !== null) throw new Error(`seed ${seed}: ${found}`);
      ends.set(run.end.kind, (ends.get(run.end.kind) ?? 0) + 1);
    }
    // A schedule that never gets to one of the ends would prove nothing about it.
    for (const kind of ['created', 'recovered', 'conflict', 'failed', 'unknown']) {
      expect(ends.get(kind), kind).toBeGreaterThan(500);
    }
  }, 60_000);

  it('recovers what a lost answer hid', async () => {
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(lost),
        listedPublicKey: async () => `${ourKey} with another comment`,
        wait: async () => undefined,
        backoff: () => 0,
      },
      { ...firstAttempt, onThrottled: () => undefined },
    );
    expect(end).toEqual({ kind: 'recovered' });
  });

  it('takes an imported key that was there before for no proof', async () => {
    const taken = refusedWith('KeyPair.AlreadyExist');
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(taken),
        listedPublicKey: async () => ourKey,
        wait: async () => undefined,
        backoff: () => 0,
      },
      { ...firstAttempt, mayBeOlder: true, onThrottled: () => undefined },
    );
    expect(end).toEqual({ kind: 'conflict', error: taken });
  });

  it('waits as long as it says when the API is busy, three attempts in all', async () => {
    const waits: number[] = [];
    const told: number[] = [];
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(throttled),
        listedPublicKey: async () => null,
        wait: async (milliseconds) => void waits.push(milliseconds),
        backoff: (attempt) => 100 * 2 ** attempt,
      },
      {
        ...firstAttempt,
        onThrottled: (milliseconds) => told.push(milliseconds),
      },
    );
    expect(end).toMatchObject({ kind: 'failed', error: throttled });
    expect(waits).toEqual([100, 200]);
    expect(told).toEqual(waits);
  });

  it('lets an error that is not the API’s through', async () => {
    const bug = new TypeError('a bug');
    await expect(
      createKeyPair(
        {
          importKeyPair: () => Promise.reject(bug),
          listedPublicKey: async () => null,
          wait: async () => undefined,
          backoff: () => 0,
        },
        { ...firstAttempt, onThrottled: () => undefined },
      ),
    ).rejects.toBe(bug);
  });
});
