import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../api/api-error';
import { broken, lost, nonceUsed, refusedWith, throttled } from '../../api/testing/errors';
import { createKeyPair, type ListedKeyPair } from './create-protocol';
import { lie, ourFingerprint, runSchedule, type Sabotage } from './testing/creation-fuzz';

const firstAttempt = {
  fingerprint: ourFingerprint,
  mayHaveHappened: false,
  isImported: false,
  mayPreexist: false,
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

  /** What each listed key pair becomes before the protocol sees it. */
  const listedAs = (change: (listed: ListedKeyPair) => ListedKeyPair | null): Sabotage => ({
    world: (world) => ({
      ...world,
      listedKeyPair: async () => {
        const listed = await world.listedKeyPair();
        return listed && change(listed);
      },
    }),
  });
  const errorsAs = (change: (error: ApiError) => ApiError): Sabotage => ({
    world: (world) => ({
      ...world,
      importKeyPair: () =>
        world.importKeyPair().catch((error: ApiError) => {
          throw change(error);
        }),
    }),
  });
  const believed = refusedWith('SomeRefusal');

  it.each<[string, Sabotage]>([
    [
      'takes whatever is listed for ours',
      listedAs((listed) => ({ ...listed, fingerprint: ourFingerprint })),
    ],
    [
      'takes no fingerprint for ours',
      listedAs((listed) => ({ ...listed, fingerprint: listed.fingerprint || ourFingerprint })),
    ],
    [
      'takes no fingerprint for somebody else’s',
      listedAs((listed) => ({ ...listed, fingerprint: listed.fingerprint || 'other' })),
    ],
    [
      'takes no fingerprint for nothing listed',
      listedAs((listed) => (listed.fingerprint ? listed : null)),
    ],
    [
      'takes our own for somebody else’s',
      listedAs((listed) => ({ ...listed, fingerprint: 'other' })),
    ],
    [
      'takes the same key of somebody else for ours',
      listedAs((listed) => ({ ...listed, matchesRequest: true })),
    ],
    ['takes an older key pair for the new one', { attempt: { mayPreexist: false } }],
    ['forgets that it may have happened', { attempt: { mayHaveHappened: false } }],
    [
      'believes that a used nonce is a refusal',
      errorsAs((error) => (error === nonceUsed ? believed : error)),
    ],
    [
      'believes that what was lost did not happen',
      errorsAs((error) => (error === lost ? believed : error)),
    ],
    ['believes a server that failed', errorsAs((error) => (error === broken ? believed : error))],
    [
      'takes throttling for an unclear answer',
      errorsAs((error) => (error.isThrottling ? lost : error)),
    ],
    [
      'calls uncertain what is not',
      { end: (end) => ('error' in end ? { ...end, kind: 'failed' } : end) },
    ],
  ])('is caught when it %s', async (_fault, sabotage) => {
    const caught = [];
    for (let seed = 1; seed <= 5000; seed += 1) {
      const found = lie(await runSchedule(seed, sabotage));
      if (found !== null) caught.push(found);
    }
    expect(caught.length).toBeGreaterThan(0);
  });

  it('recovers what a lost answer hid', async () => {
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(lost),
        listedKeyPair: async () => ({ fingerprint: ourFingerprint, matchesRequest: true }),
        wait: async () => undefined,
        backoff: () => 0,
      },
      { ...firstAttempt, onThrottled: () => undefined },
    );
    expect(end).toEqual({ kind: 'recovered' });
  });

  it('looks whether what was refused was done all the same', async () => {
    const refusal = refusedWith('QuotaExceed.KeyPair', 403);
    const run = (fingerprint: string) =>
      createKeyPair(
        {
          importKeyPair: () => Promise.reject(refusal),
          listedKeyPair: async () => ({ fingerprint, matchesRequest: true }),
          wait: async () => undefined,
          backoff: () => 0,
        },
        { ...firstAttempt, onThrottled: () => undefined },
      );
    expect(await run(ourFingerprint)).toEqual({ kind: 'recovered' });
    expect(await run('0'.repeat(32))).toEqual({ kind: 'failed', error: refusal });
    expect(await run('')).toEqual({ kind: 'unknown', error: refusal });
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
    const listed = [null, null, { fingerprint: ourFingerprint, matchesRequest: true }];
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
  ])('takes an imported key for another’s %s', async (_, error, matchesRequest, mayPreexist) => {
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(error),
        listedKeyPair: async () => ({ fingerprint: ourFingerprint, matchesRequest }),
        wait: async () => undefined,
        backoff: () => 0,
      },
      { ...firstAttempt, isImported: true, mayPreexist, onThrottled: () => undefined },
    );
    expect(end).toMatchObject({ kind: 'conflict', error: { code: 'KeyPair.AlreadyExist' } });
  });

  it('waits as long as it says when the API is busy, four attempts in all', async () => {
    const waits: number[] = [];
    const told: (number | null)[] = [];
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
    expect(waits).toEqual([100, 200, 400]);
    expect(told).toEqual([100, null, 200, null, 400, null]);
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
