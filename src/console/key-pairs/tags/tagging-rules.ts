import type { Tag } from '../../../contract/fields';
import type { Verdict } from '../../writes/result';
import type { WriteRules } from '../../writes/write';

export type TagChange = { set: Tag } | { remove: string };

/** `late`: it succeeded, but the list doesn't show it yet. */
export type TagFailure = { kind: 'late' } | Extract<Verdict, { error: unknown }>;
export type TagResult = { kind: 'done' } | TagFailure;

/**
 * Both requests are idempotent, and the listed tags show the result. The state is those tags;
 * `null` if the key pair doesn't exist.
 */
export const taggingRules: WriteRules<TagChange, readonly Tag[] | null> = {
  perRequest: 1,
  checksRefusals: true,
  judge(change, tags) {
    if (tags === null) return 'missing';
    return isChanged(change, tags) ? 'done' : 'unchanged';
  },
};

export function isChanged(change: TagChange, tags: readonly Tag[]): boolean {
  if ('remove' in change) return tags.every(({ TagKey }) => TagKey !== change.remove);
  const { TagKey, TagValue } = change.set;
  return tags.some((tag) => tag.TagKey === TagKey && tag.TagValue === TagValue);
}
