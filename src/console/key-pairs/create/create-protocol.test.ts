import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error';
import { createKeyPair, type CreationEnd, type CreationWorld } from './create-protocol';

const ourKey = 'ssh-rsa OURS web';
const otherKey = 'ssh-rsa OTHER web';

type Random = () => number;

/** mulberry32: the same seed gives the same schedule, so that a failure can be run again. */
function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One region and one name, with faults between it and the page. */
class Region {
  readonly #random: Random;
  readonly #states: (string | null)[] = [null];
  #faultsLeft: number;
  readonly #isRetired: boolean;
  readonly #isFull: boolean;
  /** Until when the list shows an older state, counted in reads. */
  #lag = 0;
  writesOfOurs = 0;

  constructor(next: Random) {
    this.#random = next;
    this.#faultsLeft = Math.floor(next() * 8);
    this.#isRetired = next() < 0.1;
    this.#isFull = next() < 0.1;
  }

  get truth(): string | null {
    return this.#states.at(-1) ?? null;
  }

  world(): CreationWorld {
    return {
      importKeyPair: () => this.#importKeyPair(),
      listedPublicKey: () => this.#listedPublicKey(),
      wait: async () => undefined,
      backoff: () => 0,
    };
  }

  #commit(key: string): void {
    this.#states.push(key);
    this.#lag = Math.floor(this.#random() * 3);
  }

  #otherTabMayCreate(): void {
    if (this.truth === null && !this.#isRetired && this.#random() < 0.1) this.#commit(otherKey);
  }

  async #importKeyPair(): Promise<void> {
    this.#otherTabMayCreate();
    const fault = this.#fault();
    if (fault === 'lost request') throw noAnswer();
    if (fault === 'html') throw new ApiError({ kind: 'bad-answer', message: 'html', status: 200 });
    if (fault === 'throttled') throw refused(400, 'Throttling.User');
    if (this.truth !== null || this.#isRetired) throw refused(400, 'KeyPair.AlreadyExist');
    if (this.#isFull) throw refused(403, 'QuotaExceed.KeyPair');
    this.#commit(ourKey);
    this.writesOfOurs += 1;
    if (fault === 'lost answer') throw noAnswer();
    if (fault === '5xx after commit') throw refused(500, 'InternalError');
  }

  async #listedPublicKey(): Promise<string | null> {
    this.#otherTabMayCreate();
    if (this.#fault() !== null) throw noAnswer();
    if (this.#lag === 0) return this.truth;
    this.#lag -= 1;
    return this.#states.at(-2) ?? null;
  }

  #fault(): string | null {
    if (this.#faultsLeft === 0 || this.#random() < 0.4) return null;
    this.#faultsLeft -= 1;
    const faults = ['lost request', 'lost answer', '5xx after commit', 'throttled', 'html'];
    return faults[Math.floor(this.#random() * faults.length)] ?? null;
  }
}

function noAnswer(): ApiError {
  return new ApiError({ kind: 'no-answer', message: 'no answer' });
}

function refused(status: number, code: string): ApiError {
  return new ApiError({ kind: 'refused', message: code, status, code });
}

/** The person tries, and checks again for as long as it is unknown and they have patience. */
async function runSchedule(seed: number): Promise<{ end: CreationEnd; region: Region }> {
  const next = random(seed);
  const region = new Region(next);
  const patience = Math.floor(next() * 4);
  let end: CreationEnd | undefined;
  for (let tries = 0; end === undefined || (end.kind === 'unknown' && tries <= patience); tries++) {
    end = await createKeyPair(region.world(), {
      publicKey: ourKey,
      mayHaveHappened: end?.kind === 'unknown',
      onThrottled: () => undefined,
    });
  }
  return { end, region };
}

/** What is false about an end; `null` when it tells the truth. */
function lie({ end, region }: { end: CreationEnd; region: Region }): string | null {
  const isOurs = region.truth === ourKey;
  if (region.writesOfOurs > 1) return 'written twice';
  if ((end.kind === 'created' || end.kind === 'recovered') && !isOurs) return `false ${end.kind}`;
  if ((end.kind === 'failed' || end.kind === 'conflict') && isOurs) return `false ${end.kind}`;
  if (end.kind === 'failed' && end.error.code === 'KeyPair.AlreadyExist')
    return 'a taken name told as failed';
  return null;
}

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
        importKeyPair: () => Promise.reject(noAnswer()),
        listedPublicKey: async () => `${ourKey} with another comment`,
        wait: async () => undefined,
        backoff: () => 0,
      },
      { publicKey: ourKey, mayHaveHappened: false, onThrottled: () => undefined },
    );
    expect(end).toEqual({ kind: 'recovered' });
  });

  it('waits as long as it says when the API is busy, three attempts in all', async () => {
    const waits: number[] = [];
    const told: number[] = [];
    const end = await createKeyPair(
      {
        importKeyPair: () => Promise.reject(refused(400, 'Throttling')),
        listedPublicKey: async () => null,
        wait: async (milliseconds) => void waits.push(milliseconds),
        backoff: (attempt) => 100 * 2 ** attempt,
      },
      {
        publicKey: ourKey,
        mayHaveHappened: false,
        onThrottled: (milliseconds) => told.push(milliseconds),
      },
    );
    expect(end).toMatchObject({ kind: 'failed', error: { code: 'Throttling' } });
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
        { publicKey: ourKey, mayHaveHappened: false, onThrottled: () => undefined },
      ),
    ).rejects.toBe(bug);
  });
});
