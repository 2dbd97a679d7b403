import { broken, html, lost, refusedWith, throttled } from '../../api/test-errors';
import { random, type Random } from '../../api/test-random';
import {
  createKeyPair,
  type CreationEnd,
  type CreationWorld,
  type ListedKeyPair,
} from './create-protocol';

export const ourKey = 'ssh-rsa OURS web';
const ours: ListedKeyPair = { publicKey: ourKey, isAsAsked: true };
const another: ListedKeyPair = { publicKey: 'ssh-rsa OTHER web', isAsAsked: false };
/** Somebody else imports the same key, with other tags or the same ones. */
const sameKeyOtherTags: ListedKeyPair = { publicKey: ourKey, isAsAsked: false };
const twin: ListedKeyPair = { publicKey: ourKey, isAsAsked: true };
/** It was there before, as it is asked for now: what is imported is nothing new. */
const olderOne: ListedKeyPair = { publicKey: ourKey, isAsAsked: true };

/** One region and one name, with faults between it and the page. */
class Region {
  readonly #random: Random;
  readonly #states: (ListedKeyPair | null)[] = [null];
  #faultsLeft: number;
  readonly #isRetired: boolean;
  readonly #isFull: boolean;
  /** Until when the list shows an older state, counted in reads. */
  #lag = 0;
  writesOfOurs = 0;
  /** Whether any answer left it open whose key pair there is. */
  #wasUnclear = false;
  readonly isImport: boolean;
  readonly mayBeOlder: boolean;

  constructor(next: Random) {
    this.#random = next;
    this.#faultsLeft = Math.floor(next() * 8);
    this.#isRetired = next() < 0.1;
    this.#isFull = next() < 0.1;
    this.isImport = next() < 0.4;
    this.mayBeOlder = this.isImport && !this.#isRetired && next() < 0.2;
    if (this.mayBeOlder) this.#states.push(olderOne);
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
    if (fault === 'throttled') throw throttled;
    if (this.truth !== null || this.#isRetired) throw refusedWith('KeyPair.AlreadyExist');
    if (this.#isFull) throw refusedWith('QuotaExceed.KeyPair', 403);
    this.#commit(ours);
    this.writesOfOurs += 1;
    if (fault === 'lost answer') throw lost;
    if (fault === '5xx after commit') throw broken;
  }

  async #listedKeyPair(): Promise<ListedKeyPair | null> {
    this.#otherClientMayCreate();
    if (this.#fault() !== null) throw lost;
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

/** The person tries, and checks again for as long as it is unknown and they have patience. */
export async function runSchedule(seed: number): Promise<{ end: CreationEnd; region: Region }> {
  const next = random(seed);
  const region = new Region(next);
  const patience = Math.floor(next() * 4);
  let end: CreationEnd | undefined;
  for (let tries = 0; end === undefined || (end.kind === 'unknown' && tries <= patience); tries++) {
    end = await createKeyPair(region.world(), {
      publicKey: ourKey,
      mayHaveHappened: end?.kind === 'unknown',
      isImported: region.isImport,
      mayBeOlder: region.mayBeOlder,
      onThrottled: () => undefined,
    });
  }
  return { end, region };
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
