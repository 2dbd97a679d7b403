import { tagsPerResource } from '../../contract/limits';
import type { RequestTag, Tag } from '../../contract/fields';
import { tagKeyViolation, tagValueViolation } from '../../contract/tag-rules';
import { apiError } from '../wire/mock-api-error';
import type { ApiErrorCode } from '../wire/mock-api-error';
import type { TagRecord } from '../store/records';

/**
 * Source: CreateKeyPair and TagResources, parameter Tag.N.
 *
 * @throws MockApiError `tooMany` for more than 20, Duplicate.TagKey, InvalidTagKey.Malformed and
 * InvalidTagValue.Malformed.
 */
export function newTags(tags: readonly RequestTag[], tooMany: ApiErrorCode): TagRecord[] {
  if (tags.length > tagsPerResource) throw apiError(tooMany);
  const records = new Map<string, TagRecord>();
  for (const { Key: key, Value: value = '' } of tags) {
    if (tagKeyViolation(key) !== null) throw apiError('InvalidTagKey.Malformed');
    if (tagValueViolation(value) !== null) throw apiError('InvalidTagValue.Malformed');
    if (records.has(key)) throw apiError('Duplicate.TagKey');
    records.set(key, { key, value });
  }
  return Array.from(records.values());
}

/** Whether a resource has every tag of a filter; a filter tag without a value matches any value. */
export function hasTags(tags: readonly TagRecord[], filter: readonly RequestTag[]): boolean {
  return filter.every(({ Key, Value }) =>
    tags.some(({ key, value }) => key === Key && (Value === undefined || value === Value)),
  );
}

/** The tags of a filter. Source: DescribeInstances, error InvalidTagCount. */
export function tagFilter(tags: readonly RequestTag[]): readonly RequestTag[] {
  if (tags.length > tagsPerResource) throw apiError('InvalidTagCount');
  return tags;
}

export function wireTags(tags: readonly TagRecord[]): Tag[] {
  return tags.map(({ key, value }) => ({ TagKey: key, TagValue: value }));
}
