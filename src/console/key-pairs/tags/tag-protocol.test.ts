import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../contract/tag';
import { ApiError } from '../../api/api-error';
import { broken, lost, refusedWith, throttled } from '../../api/testing/errors';
import { writeTag, type TagWorld } from './tag-protocol';

const refused = refusedWith('InvalidTagKey.Malformed');
const prod: Tag = { TagKey: 'env', TagValue: 'prod' };

/** Answers writes and reads from two scripts, and counts. An error in a script is thrown. */
function world(
  writes: (ApiError | 'ok')[],
  reads: (ApiError | readonly Tag[] | null)[] = [],
  shown: (readonly Tag[] | null | undefined)[] = [[prod]],
) {
  const log: string[] = [];
  const scripted: TagWorld = {
    async write() {
      log.push('write');
      const next = writes.shift();
      if (next !== 'ok') throw next ?? new Error('one write too many');
    },
    async listedTags() {
      log.push('read');
      const next = reads.shift();
      if (next === undefined) throw new Error('one read too many');
      if (next instanceof ApiError) throw next;
      return next;
    },
    async shownTags() {
      log.push('show');
      if (shown.length === 0) throw new Error('one look too many');
      return shown.shift();
    },
    isDone: (tags) => tags.some((tag) => tag.TagKey === 'env' && tag.TagValue === 'prod'),
    async wait(milliseconds) {
      log.push(`wait ${milliseconds}`);
    },
    backoff: (attempt) => 100 * (attempt + 1),
  };
  return { scripted, log };
}

describe('writeTag', () => {
  it('is done when the API says so and the list shows it', async () => {
    const { scripted, log } = world(['ok']);
    expect(await writeTag(scripted)).toEqual({ kind: 'done' });
    expect(log).toEqual(['write', 'show']);
  });

  it('looks at a list that lags until it shows the tag, and ends all the same', async () => {
    const late = world(['ok'], [], [[], null, [prod]]);
    expect(await writeTag(late.scripted)).toEqual({ kind: 'done' });
    expect(late.log).toEqual(['write', 'show', 'wait 1000', 'show', 'wait 2000', 'show']);
    const never = world(['ok'], [], [[], [], []]);
    expect(await writeTag(never.scripted)).toEqual({ kind: 'late' });
    const unreadable = world(['ok'], [], [undefined]);
    expect(await writeTag(unreadable.scripted)).toEqual({ kind: 'late' });
  });

  it('fails at a refusal after a look, without a second try', async () => {
    const { scripted, log } = world([refused], [[]]);
    expect(await writeTag(scripted)).toEqual({ kind: 'failed', error: refused });
    expect(log).toEqual(['write', 'read']);
    const done = world([refused], [[prod]]);
    expect(await writeTag(done.scripted)).toEqual({ kind: 'done' });
  });

  it('tries again when throttled, three times at most', async () => {
    const { scripted, log } = world([throttled, 'ok']);
    expect(await writeTag(scripted)).toEqual({ kind: 'done' });
    expect(log).toEqual(['write', 'wait 100', 'write', 'show']);

    const busy = world([throttled, throttled, throttled, throttled]);
    expect(await writeTag(busy.scripted)).toEqual({ kind: 'failed', error: throttled });
    expect(busy.log).toEqual([
      'write',
      'wait 100',
      'write',
      'wait 200',
      'write',
      'wait 300',
      'write',
    ]);
  });

  it.each([lost, broken])(
    'looks instead of writing again after an unclear answer',
    async (error) => {
      const { scripted, log } = world([error], [[prod]]);
      expect(await writeTag(scripted)).toEqual({ kind: 'done' });
      expect(log).toEqual(['write', 'read', 'show']);
    },
  );

  it('looks three times before it says that it does not know', async () => {
    const { scripted, log } = world([lost], [[], lost, null], [[]]);
    expect(await writeTag(scripted)).toEqual({ kind: 'unknown', error: lost });
    expect(log).toEqual(['write', 'read', 'wait 1000', 'read', 'wait 2000', 'read', 'show']);

    const shown = world([lost], [[], [], []], [[prod]]);
    expect(await writeTag(shown.scripted)).toEqual({ kind: 'done' });

    const lagging = world([lost], [[], [{ ...prod, TagValue: 'old' }], [prod]]);
    expect(await writeTag(lagging.scripted)).toEqual({ kind: 'done' });
  });

  it('hides no fault of the page itself', async () => {
    await expect(writeTag(world([]).scripted)).rejects.toThrow('one write too many');
    await expect(writeTag(world([lost], []).scripted)).rejects.toThrow('one read too many');
  });
});
