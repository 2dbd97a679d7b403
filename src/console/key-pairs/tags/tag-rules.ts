import { tagKeyMaxLength, tagsPerResource, tagValueMaxLength } from '../../../contract/limits';
import { isPrivateKeyText } from '../private-key/private-key-text';

/*
 * Source: TagResources, parameters Tag.N.Key and Tag.N.Value: a key has 1 to 128 characters, does
 * not begin with `aliyun` or `acs:` and has no `http://` or `https://` in it; a value has at most
 * 128 characters and none of the two either; a resource has at most 20 tags.
 */

export const tagKeyRule = `1 to ${tagKeyMaxLength} characters, not beginning with “aliyun” or “acs:”.`;
export const tagValueRule = `Up to ${tagValueMaxLength} characters, or empty.`;

const reservedStart = /^(?:aliyun|acs:)/;
const webAddress = /https?:\/\//;

/** What is wrong with the key of a new tag, in words; `null` when nothing is. */
export function tagKeyProblem(key: string, takenKeys: readonly string[]): string | null {
  if (key === '') return 'Enter a key.';
  const start = reservedStart.exec(key)?.[0];
  if (start !== undefined) return `Keys that begin with “${start}” belong to Alibaba Cloud.`;
  const problem = textProblem('key', key, tagKeyMaxLength);
  if (problem !== null) return problem;
  if (takenKeys.includes(key)) return 'Another tag has this key already: change that one.';
  return null;
}

/** What is wrong with the value of a tag, in words; `null` when nothing is. */
export function tagValueProblem(value: string): string | null {
  return textProblem('value', value, tagValueMaxLength);
}

function textProblem(what: string, text: string, maxLength: number): string | null {
  // Everybody who may list the key pairs would read it.
  if (isPrivateKeyText(text))
    return 'This is a private key, and a tag is no place for it. Nothing of it was sent.';
  const address = webAddress.exec(text)?.[0];
  if (address !== undefined) return `The ${what} cannot contain “${address}”.`;
  const { length } = Array.from(text);
  if (length <= maxLength) return null;
  return `The ${what} can have at most ${maxLength} characters; this one has ${length}.`;
}

/** A tag that Alibaba Cloud put on the key pair itself, and that nobody else may change. */
export function isSystemTagKey(key: string): boolean {
  return reservedStart.test(key);
}

export function hasRoomForTags(count: number): boolean {
  return count < tagsPerResource;
}
