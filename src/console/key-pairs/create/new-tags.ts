import type { RequestTag } from '../../../contract/fields';
import { tagKeyProblem, tagValueProblem } from '../tags/tag-rules';

export interface NewTag {
  id: number;
  key: string;
  value: string;
}

export function tagsOf(tags: readonly NewTag[]): RequestTag[] {
  return tags
    .filter(({ key, value }) => key !== '' || value !== '')
    .map(({ key, value }) => ({ Key: key, Value: value }));
}

interface NewTagProblem {
  part: 'key' | 'value';
  message: string;
}

export function newTagProblem(tag: NewTag, all: readonly NewTag[]): NewTagProblem | null {
  if (tag.key === '' && tag.value === '') return null;
  const before = all.slice(0, all.indexOf(tag)).map(({ key }) => key);
  const ofKey = tagKeyProblem(tag.key, before);
  if (ofKey !== null) return { part: 'key', message: ofKey };
  const ofValue = tagValueProblem(tag.value);
  return ofValue === null ? null : { part: 'value', message: ofValue };
}
