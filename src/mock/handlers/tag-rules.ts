import { tagKeyMaxLength, tagsPerResource, tagValueMaxLength } from '../../contract/limits';
import type { RequestTag, Tag } from '../../contract/tag';
import { refusal } from '../wire/api-error';
import type { RefusalCode } from '../wire/api-error';
import type { TagRecord } from '../store/records';

/**
 * The rule for a tag key: 1 to 128 characters, not beginning with `aliyun` or `acs:`, without
 * `http://` and `https://`.
 *
 * Source: TagResources, parameter Tag.N.Key.
 */
export function isTagKey(key: string): boolean {
  const length = Array.from(key).length;
  return length >= 1 && length <= tagKeyMaxLength && !/^(?:aliyun|acs:)|https?:\/\//.test(key);
}

/**
 * The tags that a request wants to put on a resource.
 *
 * Source: CreateKeyPair and TagResources, parameter Tag.N.
 *
 * @throws ApiError `tooMany` for more than 20, Duplicate.TagKey, InvalidTagKey.Malformed and
 * InvalidTagValue.Malformed.
 */
export function newTags(tags: readonly RequestTag[], tooMany: RefusalCode): TagRecord[] {
  if (tags.length > tagsPerResource) throw refusal(tooMany);
  const records = new Map<string, TagRecord>();
  for (const { Key: key, Value: value = '' } of tags) {
    if (!isTagKey(key)) throw refusal('InvalidTagKey.Malformed');
    if (Array.from(value).length > tagValueMaxLength || /^acs:|https?:\/\//.test(value)) {
      throw refusal('InvalidTagValue.Malformed');
    }
    if (records.has(key)) throw refusal('Duplicate.TagKey');
    records.set(key, { key, value });
  }
  return Array.from(records.values());
}

/** Whether a resource has every tag of a filter; a filter without a value takes any. */
export function hasTags(tags: readonly TagRecord[], filter: readonly RequestTag[]): boolean {
  return filter.every(({ Key, Value }) =>
    tags.some(({ key, value }) => key === Key && (Value === undefined || value === Value)),
  );
}

/** The tags of a filter. Source: DescribeInstances, error InvalidTagCount. */
export function tagFilter(tags: readonly RequestTag[]): readonly RequestTag[] {
  if (tags.length > tagsPerResource) throw refusal('InvalidTagCount');
  return tags;
}

export function wireTags(tags: readonly TagRecord[]): Tag[] {
  return tags.map(({ key, value }) => ({ TagKey: key, TagValue: value }));
}
