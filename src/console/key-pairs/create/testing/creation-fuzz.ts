import type { Tag } from '../../../../contract/fields';
import {
  broken,
  html,
  lost,
  nonceUsed,
  refusedWith,
  throttlings,
} from '../../../api/testing/errors';
import { random, type Random } from '../../../api/testing/random';
import type { WriteResult } from '../../../writes/result';
import type { Write } from '../../../writes/write';
import {
  oneOf,
  runFuzzed,
  type FuzzResult,
  type Sabotage,
} from '../../../writes/testing/faulty-ecs';
import { listed } from '../../../writes/testing/random-listing';
import { creationRules, type Creation } from '../creation-rules';

const name = 'web';
const ourFingerprint = 'c284b4f9772bfe8d4cf7d7f1781a1ef0';
const otherFingerprint = '30e680beaa49b1d282984fdd86343cad';
const ourTags: readonly Tag[] = [{ TagKey: 'env', TagValue: 'prod' }];

interface Listed {
  fingerprint: string;
  tags: readonly Tag[];
}
const ours: Listed = { fingerprint: ourFingerprint, tags: ourTags };
const another: Listed = { fingerprint: otherFingerprint, tags: [] };
const sameKeyOtherTags: Listed = { fingerprint: ourFingerprint, tags: [] };
const twin: Listed = { fingerprint: ourFingerprint, tags: ourTags };
const olderOne: Listed = { fingerprint: ourFingerprint, tags: ourTags };

const faults = [
  'lost request',
  'lost response',
  '5xx after commit',
  'refused after commit',
  'sent twice',
  'nonce used',
  'throttled',
  'html',
] as const;
type Fault = (typeof faults)[number];

class Region {
  readonly #random: Random;
  readonly #states: (Listed | null)[] = [null];
  #faultsLeft: number;
  readonly #isRetired: boolean;
  readonly #isFull: boolean;
  /** The share of reads without the key pair's fingerprint. */
  readonly #unlisted: number;
  /** The number of reads by which the list lags behind. */
  #lag = 0;
  writesOfOurs = 0;
  #wasUnclear = false;
  readonly isImport: boolean;
  readonly mayPreexist: boolean;

  constructor(next: Random) {
    this.#random = next;
    this.#faultsLeft = Math.floor(next() * 8);
    this.#isRetired = next() < 0.1;
    this.#isFull = next() < 0.1;
    this.#unlisted = oneOf(next, [0, 0, 0.5, 1]);
    this.isImport = next() < 0.4;
    this.mayPreexist = !this.#isRetired && next() < 0.2;
    if (!this.mayPreexist) return;
    if (!this.isImport) this.#states.push(another);
    // An unreadable row may have had another name.
    else if (next() < 0.7) this.#states.push(olderOne);
  }

  get #truth(): Listed | null {
    return this.#states.at(-1) ?? null;
  }

  get isOurs(): boolean {
    return this.#truth === ours;
  }

  /** Whether it matches the request, although someone else may have created it. */
  get isAsGoodAsOurs(): boolean {
    return this.isOurs || (this.#truth === twin && this.#wasUnclear);
  }

  async importKeyPair() {
    this.#otherClientMayCreate();
    const fault = this.#fault();
    if (fault !== null && fault !== 'throttled') this.#wasUnclear = true;
    if (fault === 'lost request') throw lost;
    if (fault === 'html') throw html;
    if (fault === 'throttled') throw oneOf(this.#random, throttlings);
    try {
      this.#put();
    } catch (refusal) {
      // The response to a refused request can be lost, and its copy can use up the nonce.
      if (fault === 'nonce used') throw nonceUsed;
      throw refusal;
    }
    if (fault === 'lost response') throw lost;
    if (fault === '5xx after commit') throw broken;
    if (fault === 'nonce used') throw nonceUsed;
    // Only new keys are checked after a clear refusal.
    if (!this.isImport && (fault === 'refused after commit' || fault === 'sent twice')) {
      this.#lag = 0;
      this.#faultsLeft = 0;
      if (fault === 'refused after commit') throw refusedWith('QuotaExceed.KeyPair', 403);
      this.#put();
    }
    return { RequestId: 'R', KeyPairName: name, KeyPairFingerPrint: ourFingerprint };
  }

  async describeKeyPairs() {
    this.#otherClientMayCreate();
    if (this.#fault() !== null) throw oneOf(this.#random, [lost, ...throttlings]);
    let seen = this.#truth;
    if (this.#lag > 0) {
      this.#lag -= 1;
      seen = this.#states.at(-2) ?? null;
    }
    return listed(this.#random, seen ? [{ name, ...seen }] : [], this.#unlisted);
  }

  #put(): void {
    if (this.#truth !== null || this.#isRetired) throw refusedWith('KeyPair.AlreadyExist');
    if (this.#isFull) throw refusedWith('QuotaExceed.KeyPair', 403);
    this.#commit(ours);
    this.writesOfOurs += 1;
  }

  #commit(keyPair: Listed): void {
    this.#states.push(keyPair);
    this.#lag = Math.floor(this.#random() * 3);
  }

  #otherClientMayCreate(): void {
    if (this.#truth !== null || this.#isRetired || this.#random() >= 0.1) return;
    this.#commit(
      oneOf(this.#random, this.isImport ? [another, sameKeyOtherTags, twin] : [another]),
    );
  }

  #fault(): Fault | null {
    if (this.#faultsLeft === 0 || this.#random() < 0.4) return null;
    this.#faultsLeft -= 1;
    return oneOf(this.#random, faults);
  }
}

export interface CreationSabotage {
  write?: Sabotage;
  creation?: Partial<Creation>;
  mayHaveHappened?: boolean;
  result?: (result: WriteResult<Creation>) => WriteResult<Creation>;
}

/** While the result is unknown, the user checks again, a few times at most. */
export async function fuzzCreation(
  seed: number,
  sabotage: CreationSabotage = {},
): Promise<FuzzResult<Creation>> {
  const next = random(seed);
  const region = new Region(next);
  const checks = Math.floor(next() * 4);
  const creation: Creation = {
    name,
    tags: ourTags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })),
    resourceGroupId: '',
    md5: ourFingerprint,
    mayPreexist: region.mayPreexist,
    ...sabotage.creation,
  };
  const write: Write<
    Creation,
    Awaited<ReturnType<Region['describeKeyPairs']>>,
    Awaited<ReturnType<Region['importKeyPair']>>
  > = {
    ...creationRules(region.isImport),
    send: () => region.importKeyPair(),
    read: () => region.describeKeyPairs(),
  };
  const sabotaged = sabotage.write?.(write) ?? write;
  let mayHaveHappened = false;
  let results: WriteResult<Creation>[] = [];
  for (let tries = 0; tries === 0 || (mayHaveHappened && tries <= checks); tries += 1) {
    results = await runFuzzed(
      next,
      { ...sabotaged, mayHaveHappened: sabotage.mayHaveHappened ?? mayHaveHappened },
      [creation],
    );
    mayHaveHappened = results[0]?.kind === 'unknown';
  }
  results = results.map((result) => sabotage.result?.(result) ?? result);
  const violations = results.flatMap((result) => violationIn(result, region));
  return { results, violations };
}

function violationIn(result: WriteResult<Creation>, region: Region): string[] {
  if (region.writesOfOurs > 1) return ['it was written twice'];
  if (result.kind === 'done') {
    const isTrue = result.by === 'response' ? region.isOurs : region.isAsGoodAsOurs;
    return isTrue ? [] : [`it is not done by ${result.by}`];
  }
  if (result.kind === 'unknown' || !region.isOurs) return [];
  // "Already exists" is also true if an imported key pair may have been there before.
  const isTaken = result.kind === 'failed' && result.error.code === 'KeyPair.AlreadyExist';
  return isTaken && region.isImport && region.mayPreexist ? [] : [`it is not ${result.kind}`];
}
