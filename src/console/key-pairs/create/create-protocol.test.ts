import { describe, expect, it } from 'vitest';
import { lost, refusedWith, throttled } from '../../api/test-errors';
import { createKeyPair } from './create-protocol';
import { lie, ourKey, runSchedule } from './test-creation-storm';

const firstAttempt = {
  publicKey: ourKey,
  mayHaveHappened: false,
  isImported: false,
  mayBeOlder: false,
};

const taken = refusedWith('KeyPair.AlreadyExist');

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
        listedKeyPair: async () => ({
          publicKey: `${ourKey} with another comment`,
          isAsAsked: true,
        }),
        wait: async () => undefined,
        backoff: () => 0,
      },
      { ...firstAttempt, onThrottled: () => undefined },
    );
    expect(end).toEqual({ kind: 'recovered' });
  });

  it('looks whether what was refused was done all the same', async () => {
    const refusal = refusedWith('QuotaExceed.KeyPair', 403);
    const run = (publicKey: string) =>
      createKeyPair(
        {
          importKeyPair: () => Promise.reject(refusal),
          listedKeyPair: async () => ({ publicKey, isAsAsked: true }),
          wait: async () => undefined,
          backoff: () => 0,
        },
        { ...firstAttempt, onThrottled: () => undefined },
      );
    expect(await run(ourKey)).toEqual({ kind: 'recovered' });
    expect(await run('ssh-rsa OTHER web')).toEqual({ kind: 'failed', error: refusal });
  });

  it('stops waiting for a busy API when it is told to', async () => {
    const stopping = new AbortController();
    let sends = 0;
    const end = await createKeyPair(
      {
        importKeyPair: () => {
          sends += 1;
          return Promise.reject(throttled);
        },
        listedKeyPair: async () => null,
        wait: async () => stopping.abort(),
        backoff: () => 59_000,
      },
      { ...firstAttempt, onThrottled: () => undefined, stop: stopping.signal },
    );
    expect(end).toEqual({ kind: 'failed', error: throttled });
    expect(sends).toBe(1);
  });

  it('looks again when the list lags, before it calls anything uncertain', async () => {
    const listed = [null, null, { publicKey: ourKey, isAsAsked: true }];
    const waits: number[] = [];
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(lost),
        listedKeyPair: async () => listed.shift() ?? null,
        wait: async (milliseconds) => void waits.push(milliseconds),
        backoff: () => 0,
      },
      { ...firstAttempt, onThrottled: () => undefined },
    );
    expect(end).toEqual({ kind: 'recovered' });
    expect(waits).toEqual([1000, 2000]);
  });

  it.each([
    ['when ECS says so at once', taken, true, false],
    ['when it was there before', lost, true, true],
    ['when its tags are others', lost, false, false],
  ])('takes an imported key for another’s %s', async (_, error, isAsAsked, mayBeOlder) => {
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(error),
        listedKeyPair: async () => ({ publicKey: ourKey, isAsAsked }),
        wait: async () => undefined,
        backoff: () => 0,
      },
      { ...firstAttempt, isImported: true, mayBeOlder, onThrottled: () => undefined },
    );
    expect(end).toMatchObject({ kind: 'conflict', error: { code: 'KeyPair.AlreadyExist' } });
  });

  it('waits as long as it says when the API is busy, three attempts in all', async () => {
    const waits: number[] = [];
    const told: number[] = [];
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(throttled),
        listedKeyPair: async () => null,
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
          listedKeyPair: async () => null,
          wait: async () => undefined,
          backoff: () => 0,
        },
        { ...firstAttempt, onThrottled: () => undefined },
      ),
    ).rejects.toBe(bug);
  });
});
