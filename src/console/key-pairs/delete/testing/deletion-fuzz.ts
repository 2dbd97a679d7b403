import { refusedWith } from '../../../api/testing/errors';
import { random } from '../../../api/testing/random';
import {
  readThroughFaults,
  runFuzzed,
  sendThroughFaults,
  type FuzzResult,
  type Sabotage,
} from '../../../writes/testing/faulty-ecs';
import { listed } from '../../../writes/testing/random-listing';
import { deletionRules, listedIn } from '../deletion-rules';
import type { ChosenKeyPair } from '../../data/queries';

const ours = 'c284b4f9772bfe8d4cf7d7f1781a1ef0';
const anothers = '30e680beaa49b1d282984fdd86343cad';
const refusals = [
  refusedWith('InvalidParameter.KeypairAlreadyAttachedInstance'),
  refusedWith('Forbidden.RAM', 403),
];

/**
 * Deletes key pairs while others have deleted some and reused their names. `web-0` is too new to be
 * listed.
 */
export async function fuzzDeletions(
  seed: number,
  count: number,
  sabotage: Sabotage = (write) => write,
): Promise<FuzzResult<ChosenKeyPair>> {
  const next = random(seed);
  /** The share of listed rows without a fingerprint. */
  const unlisted = [0, 0, 0.3, 1][Math.floor(next() * 4)] ?? 0;
  const unreadable = next() < 0.2 ? 0.3 : 0;
  const chosen = Array.from({ length: count }, (_, index) => ({
    name: `web-${index}`,
    md5: ours,
  }));
  const unlistedName = 'web-0';
  const withoutUnlisted = (names: ReadonlyMap<string, string>) =>
    new Map([...names].filter(([name]) => name !== unlistedName));
  const listedBefore = withoutUnlisted(new Map(chosen.map(({ name }) => [name, ours])));

  const before = new Map<string, string>();
  for (const { name } of chosen) {
    if (name === unlistedName) before.set(name, ours);
    else if (next() < 0.9) before.set(name, next() < 0.05 ? anothers : ours);
  }
  const now = new Map(before);
  let older = withoutUnlisted(before);
  const wronglyDeleted = new Set<string>();
  let requests = 0;

  function remove(names: readonly string[]) {
    if (requests > 1) older = new Map(now);
    for (const name of names) {
      // Without listed fingerprints, the page can't tell key pairs apart.
      if (now.get(name) === anothers && unlisted === 0) wronglyDeleted.add(name);
      now.delete(name);
      if (next() < 0.01) now.set(name, anothers);
    }
    return { RequestId: 'R' };
  }
  const results = await runFuzzed(
    next,
    sabotage({
      ...deletionRules(chosen, listedBefore),
      perRequest: 10,
      async send(slice) {
        requests += 1;
        return sendThroughFaults(next, refusals, () => remove(slice.map(({ name }) => name)));
      },
      async read() {
        const seen = readThroughFaults(next, now, older);
        const pairs = Array.from(seen, ([name, fingerprint]) => ({ name, fingerprint }));
        const readable = pairs.filter(() => next() >= unreadable);
        const { KeyPair: keyPairs } = listed(next, readable, unlisted);
        const missing = pairs.length - readable.length;
        const complete = missing === 0;
        return listedIn({ keyPairs, total: pairs.length, unreadable: missing, complete });
      },
    }),
    chosen,
  );
  const violations = results.flatMap(({ item: { name }, kind }) => {
    if (wronglyDeleted.has(name)) return [`${name} was another key pair’s`];
    const isTrue =
      kind === 'done'
        ? now.get(name) !== ours
        : kind === 'skipped'
          ? now.get(name) === anothers
          : kind === 'unknown' || before.get(name) === now.get(name);
    return isTrue ? [] : [`${name} is not ${kind}`];
  });
  return { results, violations };
}
