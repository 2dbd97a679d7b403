import type { Tag } from '../../../../contract/fields';
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
import { isChanged, taggingRules, type TagChange } from '../tagging-rules';

const refusals = [refusedWith('NoPermission.Tag', 403), refusedWith('InvalidResourceId.NotFound')];
const env: Tag = { TagKey: 'env', TagValue: 'test' };
const changes: readonly TagChange[] = [
  { set: { TagKey: 'team', TagValue: 'web' } },
  { set: { TagKey: 'env', TagValue: '' } },
  { remove: 'env' },
];

export async function fuzzTagging(
  seed: number,
  sabotage: Sabotage = (write) => write,
): Promise<FuzzResult<TagChange>> {
  const next = random(seed);
  const change = changes[seed % changes.length] ?? { remove: 'env' };
  const before = [env];
  let now: readonly Tag[] = before;

  function carryOut() {
    const key = 'remove' in change ? change.remove : change.set.TagKey;
    const others = before.filter(({ TagKey }) => TagKey !== key);
    now = 'remove' in change ? others : [...others, change.set];
    return { RequestId: 'R' };
  }
  const results = await runFuzzed(
    next,
    sabotage({
      ...taggingRules,
      send: async () => sendThroughFaults(next, refusals, carryOut),
      async read() {
        const tags = readThroughFaults(next, now, before);
        const keyPair = { name: 'web', fingerprint: 'c284b4f9772bfe8d4cf7d7f1781a1ef0', tags };
        const rows = listed(next, next() < 0.05 ? [] : [keyPair], 0.3);
        return rows.KeyPair[0]?.Tags.Tag ?? null;
      },
    }),
    [change],
  );
  const violations = results.flatMap(({ kind }) => {
    const isTrue = kind === 'unknown' || isChanged(change, now) === (kind === 'done');
    return isTrue ? [] : [`it is not ${kind}`];
  });
  return { results, violations };
}
