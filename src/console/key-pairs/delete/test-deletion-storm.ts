import { broken, html, lost, refusedWith, throttled } from '../../api/test-errors';
import { random } from '../../api/test-random';
import { deleteKeyPairs, type DeletionOutcome } from './deletion-protocol';

const chosen = Array.from({ length: 230 }, (_, index) => `web-${index}`);
/** Created a moment ago: no list has shown it yet. */
const unlisted = 'web-0';
const listedBefore = new Set(chosen.filter((name) => name !== unlisted));

/**
 * Deletes 230 key pairs of which others have deleted some, by an ECS that loses requests and
 * answers, refuses, throttles, and lists what was some time ago, and says which outcomes are not so.
 */
export async function runDeletionStorm(
  seed: number,
): Promise<{ outcomes: DeletionOutcome[]; lies: DeletionOutcome[] }> {
  const next = random(seed);
  const stop = new AbortController();
  const before = new Set(chosen.filter((name) => name === unlisted || next() < 0.9));
  const there = new Set(before);
  let lagging: ReadonlySet<string> = new Set([...before].filter((name) => name !== unlisted));
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
        if (calls > 1) lagging = new Set(there);
        for (const name of names) there.delete(name);
        if (dice < 0.5) throw lost;
        if (dice < 0.6) throw broken;
        if (dice < 0.65) throw html;
      },
      async listedNames() {
        const dice = next();
        if (dice < 0.3) throw lost;
        return dice < 0.6 ? lagging : new Set(there);
      },
      wait: () => Promise.resolve(),
      backoff: () => 0,
    },
    chosen,
    listedBefore,
    { stop: stop.signal, onProgress: () => undefined },
  );
  const lies = outcomes.filter(({ name, kind }) => {
    if (kind === 'deleted') return there.has(name);
    return kind !== 'unclear' && before.has(name) !== there.has(name);
  });
  return { outcomes, lies };
}
