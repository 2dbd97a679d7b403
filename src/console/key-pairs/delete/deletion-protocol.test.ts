import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error';
import { broken, html, lost, refusedWith, throttled } from '../../api/testing/errors';
import type { ListedFingerprints } from '../data/queries';
import { deleteKeyPairs, type DeletionWorld } from './deletion-protocol';
import { runDeletionStorm } from './testing/deletion-fuzz';

const control = { stop: new AbortController().signal, onProgress: () => undefined };
const bound = refusedWith('InvalidParameter.KeypairAlreadyAttachedInstance');

const chosen = (names: readonly string[]) => names.map((name) => ({ name, fingerprint: 'mine' }));
const listing = (names: readonly string[]): ListedFingerprints =>
  new Map(names.map((name) => [name, 'mine']));

/**
 * Answers writes and reads from two scripts, and counts. An error in a script is thrown. The first
 * read, before anything is sent, shows none of them unless `first` says otherwise.
 */
function world(
  sends: (Error | 'ok')[],
  reads: (ApiError | string[])[] = [],
  first: (ApiError | ListedFingerprints)[] = [listing([])],
) {
  const log: string[] = [];
  const scripted: DeletionWorld = {
    async send(names) {
      log.push(`send ${names.length}`);
      const next = sends.shift();
      if (next !== 'ok') throw next ?? new Error('one write too many');
    },
    async listed() {
      const before = first.shift();
      log.push(before ? 'read first' : 'read');
      const next = before ?? reads.shift();
      if (next === undefined) throw new Error('one read too many');
      if (next instanceof ApiError) throw next;
      return Array.isArray(next) ? listing(next) : next;
    },
    wait: (milliseconds) => Promise.resolve(void log.push(`wait ${milliseconds}`)),
    backoff: () => 50,
    onThrottled: (wait) => log.push(`throttled ${wait}`),
  };
  const run = (...names: string[]) =>
    deleteKeyPairs(scripted, chosen(names), listing(names), control);
  return { scripted, log, run };
}

describe('deleteKeyPairs', () => {
  it('takes none for another key pair because its fingerprint is not listed', async () => {
    const { log, run } = world(['ok'], [], [new Map([['a', '']])]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'deleted' }]);
    expect(log).toEqual(['read first', 'send 1']);
  });

  it('believes an answer without a second look', async () => {
    const { log, run } = world(['ok']);
    expect(await run('a', 'b')).toEqual([
      { name: 'a', kind: 'deleted' },
      { name: 'b', kind: 'deleted' },
    ]);
    expect(log).toEqual(['read first', 'send 2']);
  });

  it('believes a refusal after a look, without a second try', async () => {
    const { log, run } = world([bound], [['a']]);
    expect(await run('a', 'b')).toEqual([
      { name: 'a', kind: 'refused', error: bound },
      { name: 'b', kind: 'deleted' },
    ]);
    expect(log).toEqual(['read first', 'send 2', 'read']);
  });

  it('tries again when throttled, and says how long it waits', async () => {
    const { log, run } = world([throttled, 'ok']);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'deleted' }]);
    expect(log).toEqual([
      'read first',
      'send 1',
      'throttled 50',
      'wait 50',
      'throttled null',
      'send 1',
    ]);
  });

  it.each([lost, broken, html])('looks instead of believing an unclear answer', async (error) => {
    const { log, run } = world([error], [['other']]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'deleted' }]);
    expect(log).toEqual(['read first', 'send 1', 'read']);
  });

  it('leaves a name alone that is another key pair’s by now, and says so', async () => {
    const { log, run } = world(
      ['ok'],
      [],
      Array.from(
        { length: 3 },
        () =>
          new Map([
            ['a', 'another’s'],
            ['b', 'mine'],
          ]),
      ),
    );
    expect(await run('a', 'b', 'c')).toEqual([
      { name: 'a', kind: 'replaced' },
      { name: 'b', kind: 'deleted' },
      { name: 'c', kind: 'deleted' },
    ]);
    // A list may lag behind what was created and chosen a moment ago.
    expect(log).toEqual([
      'read first',
      'wait 1000',
      'read first',
      'wait 2000',
      'read first',
      'send 2',
    ]);
  });

  it('does not believe a list that lags', async () => {
    const { log, run } = world(['ok'], [], [new Map([['a', 'an older one’s']]), listing(['a'])]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'deleted' }]);
    expect(log).toEqual(['read first', 'wait 1000', 'read first', 'send 1']);
  });

  it('sends nothing where it cannot read first', async () => {
    const { log, run } = world([], [], [lost, lost, lost]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'refused', error: lost }]);
    expect(log).not.toContain('send 1');
  });

  it('does not wait where reading again is no use', async () => {
    const forbidden = refusedWith('Forbidden.RAM', 403);
    const { log, run } = world([], [], [forbidden]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'refused', error: forbidden }]);
    expect(log).toEqual(['read first']);
  });

  it('does not take a name for gone that is listed for another', async () => {
    const others = new Map([['a', 'another’s']]);
    const { run } = world([lost], [], [listing(['a']), others, others, others]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'unclear', error: lost, seen: 'nothing' }]);
  });

  it('looks three times before it says that it does not know', async () => {
    const { log, run } = world([lost], [['a', 'b'], lost, ['b']]);
    expect(await run('a', 'b')).toEqual([
      { name: 'a', kind: 'deleted' },
      { name: 'b', kind: 'unclear', error: lost, seen: 'listed' },
    ]);
    expect(log).toEqual(['read first', 'send 2', 'read', 'wait 1000', 'read', 'wait 2000', 'read']);
  });

  it('knows nothing when no list can be read', async () => {
    const { run } = world([lost], [lost, broken, lost]);
    expect(await run('a')).toEqual([{ name: 'a', kind: 'unclear', error: lost, seen: 'nothing' }]);
  });

  it('takes no key pair for deleted that no list has shown yet', async () => {
    const { scripted } = world([lost], [[]]);
    expect(await deleteKeyPairs(scripted, chosen(['new']), listing([]), control)).toEqual([
      { name: 'new', kind: 'unclear', error: lost, seen: 'nothing' },
    ]);
  });

  it('goes in calls of a hundred, and each has an end of its own', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `web-${index}`);
    const { log, run } = world(['ok', bound, 'ok'], [names]);
    const outcomes = await run(...names);
    expect(log).toEqual(['read first', 'send 100', 'send 100', 'read', 'send 30']);
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
    const outcomes = await deleteKeyPairs(scripted, chosen(names), listing(names), {
      stop: stopping.signal,
      onProgress: ({ done }) => {
        if (done > 0) stopping.abort();
      },
    });
    expect(log).toEqual(['read first', 'send 100']);
    expect(outcomes.filter(({ kind }) => kind === 'not-tried')).toHaveLength(50);
  });

  it('does not call that refused which it gave up while it was throttled', async () => {
    const stopping = new AbortController();
    const { scripted, log } = world([throttled]);
    const outcomes = await deleteKeyPairs(
      { ...scripted, wait: async () => stopping.abort() },
      chosen(['a']),
      listing(['a']),
      { ...control, stop: stopping.signal },
    );
    expect(outcomes).toEqual([{ name: 'a', kind: 'not-tried' }]);
    expect(log).toEqual(['read first', 'send 1', 'throttled 50', 'throttled null']);
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
    expect([...told].toSorted()).toEqual([
      'deleted',
      'not-tried',
      'refused',
      'replaced',
      'unclear',
    ]);
  });
});
