import { broken, html, lost, refusedWith, throttled } from '../../../api/testing/errors';
import { random } from '../../../api/testing/random';
import { deleteKeyPairs, type DeletionOutcome } from '../deletion-protocol';

const chosen = Array.from({ length: 230 }, (_, index) => ({
  name: `web-${index}`,
  fingerprint: 'chosen',
}));
const anothers = 'another’s';
/** Created a moment ago: no list has shown it yet. */
const unlisted = 'web-0';
const listedBefore = withoutUnlisted(
  new Map(chosen.map(({ name, fingerprint }) => [name, fingerprint])),
);

/**
 * Deletes 230 key pairs of which others have deleted some and taken some of the names, by an ECS that loses requests and
 * answers, refuses, throttles, and lists what was some time ago, and says which outcomes are not so.
 */
export async function runDeletionStorm(
  seed: number,
): Promise<{ outcomes: DeletionOutcome[]; lies: DeletionOutcome[] }> {
  const next = random(seed);
  const stop = new AbortController();
  const before = new Map(
    chosen
      .filter(({ name }) => name === unlisted || next() < 0.9)
      .map(({ name, fingerprint }) => {
        const isTaken = name !== unlisted && next() < 0.05;
        return [name, isTaken ? anothers : fingerprint];
      }),
  );
  const there = new Map(before);
  let lagging: ReadonlyMap<string, string> = withoutUnlisted(before);
  const deletedOfOthers = new Set<string>();
  let calls = 0;

  const outcomes = await deleteKeyPairs(
    {
      async send(names) {
        calls += 1;
        if (next() < 0.05) stop.abort();
        const dice = next();
        if (dice < 0.15) throw lost;
        if (dice < 0.3) throw throttled;
        if (dice < 0.4) throw refusedWith('InvalidParameter.KeypairAlreadyAttachedInstance');
        if (calls > 1) lagging = new Map(there);
        for (const name of names) {
          if (there.get(name) === anothers) deletedOfOthers.add(name);
          there.delete(name);
          if (next() < 0.01) there.set(name, anothers);
        }
        if (dice < 0.5) throw lost;
        if (dice < 0.6) throw broken;
        if (dice < 0.65) throw html;
      },
      async listed() {
        const dice = next();
        if (dice < 0.3) throw lost;
        return dice < 0.6 ? lagging : new Map(there);
      },
      wait: () => Promise.resolve(),
      backoff: () => 0,
    },
    chosen,
    listedBefore,
    { stop: stop.signal, onProgress: () => undefined },
  );
  const lies = outcomes.filter(({ name, kind }) => {
    if (deletedOfOthers.has(name)) return true;
    if (kind === 'deleted') return there.get(name) === 'chosen';
    if (kind === 'replaced') return there.get(name) !== anothers;
    return kind !== 'unclear' && before.get(name) !== there.get(name);
  });
  return { outcomes, lies };
}

function withoutUnlisted(listed: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...listed].filter(([name]) => name !== unlisted));
}
