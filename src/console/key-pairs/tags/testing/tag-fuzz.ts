import type { Tag } from '../../../../contract/tag';
import { broken, lost, refusedWith, throttled } from '../../../api/testing/errors';
import { random } from '../../../api/testing/random';
import { writeTag, type TagWriteEnd } from '../tag-protocol';

const wanted: Tag = { TagKey: 'team', TagValue: 'web' };

/**
 * Puts a tag on a key pair, by an ECS that loses requests and answers, refuses, throttles, and lists
 * what was some time ago, and says whether the end is told as it is.
 */
export async function runTagStorm(seed: number): Promise<{ end: TagWriteEnd; isLie: boolean }> {
  const next = random(seed);
  let isThere = false;
  const end = await writeTag({
    async write() {
      const dice = next();
      if (dice < 0.15) throw lost;
      if (dice < 0.3) throw throttled;
      if (dice < 0.4) throw refusedWith('NoPermission.Tag', 403);
      isThere = true;
      if (dice < 0.5) throw lost;
      if (dice < 0.6) throw broken;
    },
    async listedTags() {
      const dice = next();
      if (dice < 0.3) throw lost;
      if (dice < 0.4) return null;
      return isThere && dice < 0.8 ? [wanted] : [];
    },
    async shownTags() {
      const dice = next();
      if (dice < 0.1) return undefined;
      if (dice < 0.2) return null;
      return isThere && dice < 0.8 ? [wanted] : [];
    },
    isDone: (tags) => tags.includes(wanted),
    wait: async () => undefined,
    backoff: () => 0,
  });
  const isLie =
    (end.kind !== 'failed' && end.kind !== 'unknown' && !isThere) ||
    (end.kind === 'failed' && isThere);
  return { end, isLie };
}
