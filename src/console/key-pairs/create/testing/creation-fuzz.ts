import {
  broken,
  html,
  lost,
  nonceUsed,
  refusedWith,
  throttlings,
} from '../../../api/testing/errors';
import { random, type Random } from '../../../api/testing/random';
import {
  createKeyPair,
  type CreationAttempt,
  type CreationEnd,
  type CreationWorld,
  type ListedKeyPair,
} from '../create-protocol';

export const ourFingerprint = 'c284b4f9772bfe8d4cf7d7f1781a1ef0';
const otherFingerprint = '30e680beaa49b1d282984fdd86343cad';
const ours: ListedKeyPair = { fingerprint: ourFingerprint, matchesRequest: true };
const another: ListedKeyPair = { fingerprint: otherFingerprint, matchesRequest: false };
/** Somebody else imports the same key, with other tags or the same ones. */
const sameKeyOtherTags: ListedKeyPair = { fingerprint: ourFingerprint, matchesRequest: false };
const twin: ListedKeyPair = { fingerprint: ourFingerprint, matchesRequest: true };
/** It was there before, as it is asked for now: what is imported is nothing new. */
const olderOne: ListedKeyPair = { fingerprint: ourFingerprint, matchesRequest: true };

const faults = [
  'lost request',
  'lost answer',
  '5xx after commit',
  'refused after commit',
  'sent twice',
  'nonce used',
  'throttled',
  'html',
] as const;
type Fault = (typeof faults)[number];

/** One region and one name, with faults between it and the page. */
class Region {
  readonly #random: Random;
  readonly #states: (ListedKeyPair | null)[] = [null];
  #faultsLeft: number;
  readonly #isRetired: boolean;
  readonly #isFull: boolean;
  /** How often ECS lists no fingerprint: a share of the reads. */
  readonly #unlisted: number;
  /** Until when the list shows an older state, counted in reads. */
  #lag = 0;
  writesOfOurs = 0;
  /** Whether any response left it open whose key pair there is. */
  #wasUnclear = false;
  readonly isImport: boolean;
  /** The page's list has the name, and can't rule out that it is this key. */
  readonly mayPreexist: boolean;

  constructor(next: Random) {
    this.#random = next;
    this.#faultsLeft = Math.floor(next() * 8);
    this.#isRetired = next() < 0.1;
    this.#isFull = next() < 0.1;
    this.#unlisted = [0, 0, 0.5, 1][Math.floor(next() * 4)] ?? 0;
    this.isImport = next() < 0.4;
    this.mayPreexist = !this.#isRetired && next() < 0.2;
    if (this.mayPreexist) this.#states.push(this.isImport ? olderOne : another);
  }

  get truth(): ListedKeyPair | null {
    return this.#states.at(-1) ?? null;
  }

  get isOurs(): boolean {
    return this.truth === ours;
  }

  /** It is all that was asked for, and nobody can tell any more who asked. */
  get isAsGoodAsOurs(): boolean {
    return this.isOurs || (this.truth === twin && this.#wasUnclear);
  }

  world(): CreationWorld {
    return {
      importKeyPair: () => this.#importKeyPair(),
      listedKeyPair: () => this.#listedKeyPair(),
      wait: async () => undefined,
      backoff: () => 0,
    };
  }

  #commit(keyPair: ListedKeyPair): void {
    this.#states.push(keyPair);
    this.#lag = Math.floor(this.#random() * 3);
  }

  #otherClientMayCreate(): void {
    if (this.truth !== null || this.#isRetired || this.#random() >= 0.1) return;
    const theirs = this.isImport ? [another, sameKeyOtherTags, twin] : [another];
    this.#commit(theirs[Math.floor(this.#random() * theirs.length)] ?? another);
  }

  async #importKeyPair(): Promise<void> {
    this.#otherClientMayCreate();
    const fault = this.#fault();
    if (fault !== null && fault !== 'throttled') this.#wasUnclear = true;
    if (fault === 'lost request') throw lost;
    if (fault === 'html') throw html;
    if (fault === 'throttled') throw this.#oneOf(throttlings) ?? lost;
    try {
      this.#put();
    } catch (refusal) {
      // What was refused can be lost, too, and a copy of it can use up the nonce.
      if (fault === 'nonce used') throw nonceUsed;
      throw refusal;
    }
    if (fault === 'lost answer') throw lost;
    if (fault === '5xx after commit') throw broken;
    if (fault === 'nonce used') throw nonceUsed;
    // A clear refusal is worth one look, and only for a key that was made here.
    if (this.isImport) return;
    if (fault === 'refused after commit' || fault === 'sent twice') {
      this.#lag = 0;
      this.#faultsLeft = 0;
    }
    if (fault === 'refused after commit') throw refusedWith('QuotaExceed.KeyPair', 403);
    if (fault === 'sent twice') this.#put();
  }

  #put(): void {
    if (this.truth !== null || this.#isRetired) throw refusedWith('KeyPair.AlreadyExist');
    if (this.#isFull) throw refusedWith('QuotaExceed.KeyPair', 403);
    this.#commit(ours);
    this.writesOfOurs += 1;
  }

  async #listedKeyPair(): Promise<ListedKeyPair | null> {
    this.#otherClientMayCreate();
    if (this.#fault() !== null) throw this.#oneOf([lost, ...throttlings]) ?? lost;
    let listed = this.truth;
    if (this.#lag > 0) {
      this.#lag -= 1;
      listed = this.#states.at(-2) ?? null;
    }
    const isUnlisted = this.#random() < this.#unlisted;
    return listed && isUnlisted ? { ...listed, fingerprint: '' } : listed;
  }

  #fault(): Fault | null {
    if (this.#faultsLeft === 0 || this.#random() < 0.4) return null;
    this.#faultsLeft -= 1;
    return this.#oneOf(faults) ?? null;
  }

  #oneOf<T>(values: readonly T[]): T | undefined {
    return values[Math.floor(this.#random() * values.length)];
  }
}

/** A way to make the protocol wrong, to see that the runs find it out. */
export interface Sabotage {
  world?: (world: CreationWorld) => CreationWorld;
  attempt?: Partial<CreationAttempt>;
  end?: (end: CreationEnd) => CreationEnd;
}

/** The person tries, and checks again for as long as it is unknown and they have patience. */
export async function runSchedule(
  seed: number,
  sabotage: Sabotage = {},
): Promise<{ end: CreationEnd; region: Region }> {
  const next = random(seed);
  const region = new Region(next);
  const patience = Math.floor(next() * 4);
  const world = sabotage.world?.(region.world()) ?? region.world();
  let end: CreationEnd | undefined;
  for (let tries = 0; end === undefined || (end.kind === 'unknown' && tries <= patience); tries++) {
    end = await createKeyPair(world, {
      fingerprint: ourFingerprint,
      mayHaveHappened: end?.kind === 'unknown',
      isImported: region.isImport,
      mayPreexist: region.mayPreexist,
      onThrottled: () => undefined,
      ...sabotage.attempt,
    });
  }
  return { end: sabotage.end?.(end) ?? end, region };
}

/** What is false about an end; `null` when it tells the truth. */
export function lie({ end, region }: { end: CreationEnd; region: Region }): string | null {
  const { isOurs, isAsGoodAsOurs } = region;
  if (region.writesOfOurs > 1) return 'written twice';
  if (end.kind === 'created' && !isOurs) return 'false created';
  if (end.kind === 'recovered' && !isAsGoodAsOurs) return 'false recovered';
  if ((end.kind === 'failed' || end.kind === 'conflict') && isOurs) return `false ${end.kind}`;
  if (end.kind === 'failed' && end.error.code === 'KeyPair.AlreadyExist')
    return 'a taken name told as failed';
  return null;
}
