import { describe, expect, it } from 'vitest';
import type { KeyPair } from '../../../contract/key-pairs';
import { brokenWrites, withFindings } from '../../writes/testing/broken-writes';
import { creationRules, mayPreexist } from './creation-rules';
import { fuzzCreation, type CreationSabotage } from './testing/creation-fuzz';

const creation = {
  name: 'web',
  md5: 'ours',
  mayPreexist: false,
  tags: [{ Key: 'env' }],
  resourceGroupId: 'rg-1',
};
const row: KeyPair = {
  KeyPairName: 'web',
  KeyPairFingerPrint: 'ours',
  CreationTime: '',
  ResourceGroupId: 'rg-1',
  Tags: {
    Tag: [
      { TagKey: 'env', TagValue: '' },
      { TagKey: 'acs:rm:rgId', TagValue: 'rg-1' },
    ],
  },
};
const listing = (changes: Partial<KeyPair>, unreadable = 0) => ({
  KeyPair: [{ ...row, ...changes }],
  unreadable,
});
const nothing = { KeyPair: [], unreadable: 0 };
const noTags = { Tags: { Tag: [] } };

describe('the rules to create', () => {
  const { judge, resultIn } = creationRules(false);

  it('judge by the fingerprint alone', () => {
    expect(judge(creation, nothing)).toBe('unchanged');
    expect(judge(creation, listing(noTags))).toBe('done');
    expect(judge(creation, listing({ KeyPairFingerPrint: 'other' }))).toBe('conflict');
    expect(judge(creation, listing({ KeyPairFingerPrint: '' }))).toBe('suspect');
    expect(judge(creation, { KeyPair: [], unreadable: 1 })).toBe('suspect');
    const again = { ...creation, mayPreexist: true };
    expect(judge(again, listing({ KeyPairFingerPrint: '' }))).toBe('nothing');
    expect(judge(again, listing({}))).toBe('done');
  });

  it('believe only a response about the key that was sent', () => {
    const response = (KeyPairFingerPrint: string) =>
      resultIn?.({ RequestId: 'R', KeyPairName: 'web', KeyPairFingerPrint }, creation);
    expect(response('ours')).toEqual({ kind: 'done', by: 'response' });
    for (const other of ['other', '']) {
      expect(response(other)).toMatchObject({ isUnclear: true, requestId: 'R' });
    }
  });
});

describe('the rules to import', () => {
  const { judge, checksRefusals } = creationRules(true);

  it('take a key pair for the new one only if all of it is as asked for', () => {
    expect(judge(creation, listing({}))).toBe('done');
    expect(judge(creation, listing(noTags))).toBe('conflict');
    expect(judge(creation, listing({ ResourceGroupId: 'rg-2' }))).toBe('conflict');
    expect(judge({ ...creation, mayPreexist: true }, listing({}))).toBe('conflict');
    expect(checksRefusals).toBe(false);
  });
});

describe('a key pair that is listed under the name', () => {
  const list = (fingerprint: string | null, unreadable = 0) => ({
    keyPairs: fingerprint === null ? [] : [{ ...row, KeyPairFingerPrint: fingerprint }],
    total: 1,
    unreadable,
    complete: unreadable === 0,
  });

  it('may be older if the list had the name', () => {
    expect(mayPreexist('web', list('any'), null)).toBe(true);
    expect(mayPreexist('web', list(null), null)).toBe(false);
    expect(mayPreexist('web', undefined, null)).toBe(false);
    expect(mayPreexist('web', list(null, 1), null)).toBe(false);
  });

  it('may be older than an import if the list had the name with that key, or may have had it', () => {
    const listed = ['ours', '', 'other', null].map((each) =>
      mayPreexist('web', list(each), 'ours'),
    );
    expect(listed).toEqual([true, true, false, false]);
    expect(mayPreexist('web', list(null, 1), 'ours')).toBe(true);
    expect(mayPreexist('web', undefined, 'ours')).toBe(false);
  });
});

describe('creating and importing', () => {
  it('never write twice and never give a result that isn’t true, whatever ECS does', async () => {
    const kinds = new Map<string, number>();
    for (let seed = 1; seed <= 15_000; seed += 1) {
      const { results, violations } = await fuzzCreation(seed);
      expect(violations, `seed ${seed}`).toEqual([]);
      for (const result of results) {
        const { kind } = result;
        const key = kind === 'done' ? `${kind} by ${result.by}` : kind;
        kinds.set(key, (kinds.get(key) ?? 0) + 1);
      }
    }
    // Otherwise, the runs would prove nothing about a result.
    for (const kind of ['done by response', 'done by read', 'failed', 'unknown', 'stopped']) {
      expect(kinds.get(kind), kind).toBeGreaterThan(20);
    }
  }, 60_000);

  const listedAs = (change: (listed: KeyPair) => KeyPair[]): CreationSabotage => ({
    write: (write) => ({
      ...write,
      judge: (item, state) => {
        const { KeyPair: rows } = state as { KeyPair: KeyPair[] };
        return write.judge(item, { KeyPair: rows.flatMap(change), unreadable: 0 } as typeof state);
      },
    }),
  });
  const ours = 'c284b4f9772bfe8d4cf7d7f1781a1ef0';
  const withFingerprint = (fingerprint: (listed: string) => string) =>
    listedAs((each) => [{ ...each, KeyPairFingerPrint: fingerprint(each.KeyPairFingerPrint) }]);

  it.each<readonly [string, CreationSabotage]>([
    ...brokenWrites.map(([what, write]) => [what, { write }] as const),
    ['whatever is listed is ours', withFingerprint(() => ours)],
    ['no fingerprint is ours', withFingerprint((listed) => listed || ours)],
    ['no fingerprint is somebody else’s', withFingerprint((listed) => listed || 'other')],
    [
      'no fingerprint is nothing listed',
      listedAs((each) => (each.KeyPairFingerPrint ? [each] : [])),
    ],
    ['our own is somebody else’s', withFingerprint(() => 'other')],
    [
      'the same key of somebody else is ours',
      listedAs((each) => [{ ...each, Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }] } }]),
    ],
    ['an older key pair is the new one', { creation: { mayPreexist: false } }],
    ['a second try is the first', { mayHaveHappened: false }],
    [
      'what is suspect is unchanged',
      { write: withFindings((each) => (each === 'suspect' ? 'unchanged' : each)) },
    ],
    [
      'what is unknown didn’t happen',
      {
        result: (result) =>
          result.kind === 'unknown' ? { ...result, kind: 'stopped', error: null } : result,
      },
    ],
  ])('is caught when it believes that %s', async (_, sabotage) => {
    const caught = [];
    for (let seed = 1; seed <= 5000 && caught.length === 0; seed += 1) {
      caught.push(...(await fuzzCreation(seed, sabotage)).violations);
    }
    expect(caught.length).toBeGreaterThan(0);
  });
});
