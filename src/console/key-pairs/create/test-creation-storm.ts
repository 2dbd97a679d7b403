import { broken, html, lost, refusedWith, throttled } from '../../api/test-errors';
import { random, type Random } from '../../api/test-random';
import { createKeyPair, type CreationEnd, type CreationWorld } from './create-protocol';

export const ourKey = 'ssh-rsa OURS web';
const otherKey = 'ssh-rsa OTHER web';

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
  /** Our key was there before, under this name: what is imported is nothing new. */
  readonly isImportOfOlder: boolean;

  constructor(next: Random) {
    this.#random = next;
    this.#faultsLeft = Math.floor(next() * 8);
    this.#isRetired = next() < 0.1;
    this.#isFull = next() < 0.1;
    this.isImportOfOlder = !this.#isRetired && next() < 0.1;
    if (this.isImportOfOlder) this.#states.push(ourKey);
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
    if (fault === 'lost request') throw lost;
    if (fault === 'html') throw html;
    if (fault === 'throttled') throw throttled;
    if (this.truth !== null || this.#isRetired) throw refusedWith('KeyPair.AlreadyExist');
    if (this.#isFull) throw refusedWith('QuotaExceed.KeyPair', 403);
    this.#commit(ourKey);
    this.writesOfOurs += 1;
    if (fault === 'lost answer') throw lost;
    if (fault === '5xx after commit') throw broken;
  }

  async #listedPublicKey(): Promise<string | null> {
    this.#otherTabMayCreate();
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
      mayBeOlder: region.isImportOfOlder,
      onThrottled: () => undefined,
    });
  }
  return { end, region };
}

/** What is false about an end; `null` when it tells the truth. */
export function lie({ end, region }: { end: CreationEnd; region: Region }): string | null {
  const isOurs = region.truth === ourKey && !region.isImportOfOlder;
  if (region.writesOfOurs > 1) return 'written twice';
  if ((end.kind === 'created' || end.kind === 'recovered') && !isOurs) return `false ${end.kind}`;
  if ((end.kind === 'failed' || end.kind === 'conflict') && isOurs) return `false ${end.kind}`;
  if (end.kind === 'failed' && end.error.code === 'KeyPair.AlreadyExist')
    return 'a taken name told as failed';
  return null;
}
