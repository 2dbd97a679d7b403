import { fuzzFollowing, fuzzRestarts } from '../../../src/console/instances/testing/restart-fuzz';
import { fuzzBindings } from '../../../src/console/key-pairs/bind/testing/binding-fuzz';
import { fuzzCreation } from '../../../src/console/key-pairs/create/testing/creation-fuzz';
import { fuzzDeletions } from '../../../src/console/key-pairs/delete/testing/deletion-fuzz';
import { fuzzTagging } from '../../../src/console/key-pairs/tags/testing/tagging-fuzz';
import type { FuzzResult } from '../../../src/console/writes/testing/faulty-ecs';
import { formatNumber, type Trial } from './trial';

const creations = 100_000;
const schedules = 2000;
const deletions = 1000;
const taggings = 5000;
const web = { keyPairName: 'web' } as const;

export const writeTrials: readonly Trial[] = [
  writeTrial(
    'Creating and importing, while requests and responses are lost, late, refused, garbled or overtaken',
    creations,
    fuzzCreation,
  ),
  writeTrial('Binding 13 instances through the same faults', schedules, (seed) =>
    fuzzBindings(seed, { ...web, mode: 'bind' }),
  ),
  writeTrial('Unbinding 13 instances through the same faults', schedules, (seed) =>
    fuzzBindings(seed, { ...web, mode: 'unbind' }),
  ),
  writeTrial('Restarting 12 instances through the same faults', schedules, fuzzRestarts),
  {
    what: 'Following 12 restarts through the same faults',
    inputs: `${formatNumber(schedules)} schedules`,
    async *run() {
      for (let seed = 1; seed <= schedules; seed += 1) {
        const { states, violations } = await fuzzFollowing(seed);
        for (const { kind } of states.values()) yield kind;
        for (const violation of violations) yield { wrong: `seed ${seed}: ${violation}` };
      }
    },
  },
  writeTrial('Deleting 23 key pairs through the same faults', deletions, (seed) =>
    fuzzDeletions(seed, 23),
  ),
  writeTrial('Discarding a new key pair through the same faults', schedules, (seed) =>
    fuzzDeletions(seed, 1),
  ),
  writeTrial('Tagging through the same faults', taggings, fuzzTagging),
];

/** Fuzzes a write with seeds from 1 on, and yields the results of its items. */
function writeTrial(
  what: string,
  seeds: number,
  fuzz: (seed: number) => Promise<FuzzResult<unknown>>,
): Trial {
  return {
    what,
    inputs: `${formatNumber(seeds)} schedules`,
    isLong: true,
    async *run() {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const { results, violations } = await fuzz(seed);
        for (const result of results) {
          const isRead = result.kind === 'done' && result.by === 'read';
          yield isRead ? 'found done by reading' : result.kind;
        }
        for (const violation of violations) yield { wrong: `seed ${seed}: ${violation}` };
      }
    },
  };
}
