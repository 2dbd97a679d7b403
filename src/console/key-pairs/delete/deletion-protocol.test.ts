import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error';
import { broken, html, lost, refusedWith, throttled } from '../../api/test-errors';
import { deleteKeyPairs, type DeletionWorld } from './deletion-protocol';
import { runDeletionStorm } from './test-deletion-storm';

const control = { stop: new AbortController().signal, onProgress: () => undefined };
const bound = refusedWith('InvalidParameter.KeypairAlreadyAttachedInstance');

/** Answers writes and reads from two scripts, and counts. An error in a script is thrown. */
function world(sends: (Error | 'ok')[], reads: (ApiError | string[])[] = []) {
  const log: string[] = [];
  const scripted: DeletionWorld = {
    async send(names) {
      log.push(`send ${names.length}`);
      const next = sends.shift();
      if (next !== 'ok') throw next ?? new Error('one write too many');
    },
    async listedNames() {
      log.push('read');
      const next = reads.shift();
      if (next === undefined) throw new Error('one read too many');
      if (next instanceof ApiError) throw next;
      return new Set(next);
    },
    wait: (milliseconds) => Promise.resolve(void log.push(`wait ${milliseconds}`)),
    backoff: () => 50,
    onThrottled: (wait) => log.push(`throttled ${wait}`),
  };
  const run = (...names: string[]) => deleteKeyPairs(scripted, names, new Set(names), control);
  return { scripted, log, run };
}

describe('deleteKeyPairs', () => {
  it('believes an answer without a look', async () => {
    const { log, run } = world(['ok']);
    expect(await run('a', 'b')).toEqual([
      { name: 'a', kind: 'deleted' },
      { name: 'b', kind: 'deleted' },
    ]);
    expect(log).toEqual(['send 2']);
  });

  it('believes a refusal, without a second try', async () => {
    const { log, run } = world([bound]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'refused', error: bound }]);
    expect(log).toEqual(['send 1']);
  });

  it('tries again when throttled, and says how long it waits', async () => {
    const { log, run } = world([throttled, 'ok']);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'deleted' }]);
    expect(log).toEqual(['send 1', 'throttled 50', 'wait 50', 'send 1']);
  });

  it.each([lost, broken, html])('looks instead of believing an unclear answer', async (error) => {
    const { log, run } = world([error], [['other']]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'deleted' }]);
    expect(log).toEqual(['send 1', 'read']);
  });

  it('looks three times before it says that it does not know', async () => {
    const { log, run } = world([lost], [['a', 'b'], lost, ['b']]);
    expect(await run('a', 'b')).toEqual([
      { name: 'a', kind: 'deleted' },
      { name: 'b', kind: 'unclear', error: lost, seen: 'listed' },
    ]);
    expect(log).toEqual(['send 2', 'read', 'wait 1000', 'read', 'wait 2000', 'read']);
  });

  it('knows nothing when no list can be read', async () => {
    const { run } = world([lost], [lost, broken, lost]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'unclear', error: lost, seen: 'nothing' }]);
  });

  it('takes no key pair for deleted that no list has shown yet', async () => {
    const { scripted } = world([lost], [[]]);
    expect(await deleteKeyPairs(scripted, ['new'], new Set(), control)).toEqual([
      { name: 'new', kind: 'unclear', error: lost, seen: 'nothing' },
    ]);
  });

  it('goes in calls of a hundred, and each has an end of its own', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `web-${index}`);
    const { log, run } = world(['ok', bound, 'ok']);
    const outcomes = await run(...names);
    expect(log).toEqual(['send 100', 'send 100', 'send 30']);
    expect(outcomes.map(({ name }) => name)).toEqual(names);
    expect(outcomes.findIndex(({ kind }) => kind === 'refused')).toBe(100);
    expect(outcomes.findLastIndex(({ kind }) => kind === 'refused')).toBe(199);
  });

  it('sends fewer at a time where the names are long', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `${'钥'.repeat(124)}${100 + index}`);
    const { log, run } = world(Array.from({ length: 10 }, () => 'ok' as const));
    expect(await run(...names)).toHaveLength(100);
    expect(log.length).toBeGreaterThan(1);
  });

  it('sends nothing more once it is stopped', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `web-${index}`);
    const stopping = new AbortController();
    const { scripted, log } = world(['ok']);
    const outcomes = await deleteKeyPairs(scripted, names, new Set(names), {
      stop: stopping.signal,
      onProgress: ({ done }) => {
        if (done > 0) stopping.abort();
      },
    });
    expect(log).toEqual(['send 100']);
    expect(outcomes.filter(({ kind }) => kind === 'not-tried')).toHaveLength(50);
  });

  it('does not call that refused which it gave up while it was throttled', async () => {
    const stopping = new AbortController();
    const { scripted, log } = world([throttled]);
    const outcomes = await deleteKeyPairs(
      { ...scripted, wait: async () => stopping.abort() },
      ['a'],
      new Set(['a']),
      { ...control, stop: stopping.signal },
    );
    expect(outcomes).toEqual([{ name: 'a', kind: 'not-tried' }]);
    expect(log).toEqual(['send 1', 'throttled 50']);
  });

  it('takes a fault of the page itself for no answer at all', async () => {
    const { run } = world([lost], []);
    expect(await run('a')).toEqual([
      { name: 'a', kind: 'unclear', error: new Error('one read too many'), seen: 'nothing' },
    ]);
  });

  it('never tells in a storm what is not so', async () => {
    const told = new Set<string>();
    for (let seed = 1; seed <= 3000; seed += 1) {
      const { outcomes, lies } = await runDeletionStorm(seed);
      expect(outcomes, `seed ${seed}`).toHaveLength(230);
      expect(lies, `seed ${seed}`).toEqual([]);
      for (const { kind } of outcomes) told.add(kind);
    }
    expect([...told].toSorted()).toEqual(['deleted', 'not-tried', 'refused', 'unclear']);
  });
});
