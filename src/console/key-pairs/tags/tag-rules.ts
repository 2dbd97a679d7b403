import { tagKeyMaxLength, tagsPerResource, tagValueMaxLength } from '../../../contract/limits';
import { t } from '../../i18n/t';
import { isPrivateKeyText } from '../../../keys/private-key/private-key-text';

/*
 * Source: TagResources, parameters Tag.N.Key and Tag.N.Value: a key has 1 to 128 characters, does
 * not begin with `aliyun` or `acs:` and has no `http://` or `https://` in it; a value has at most
 * 128 characters and none of the two either; a resource has at most 20 tags.
 */

export function tagKeyRule(): string {
  return t('1 to {max} characters. Can’t begin with “aliyun” or “acs:”.', { max: tagKeyMaxLength });
}

export function tagValueRule(): string {
  return t('Up to {max} characters, or empty.', { max: tagValueMaxLength });
}

const reservedStart = /^(?:aliyun|acs:)/;
const webAddress = /https?:\/\//;

export function tagKeyProblem(key: string, takenKeys: readonly string[]): string | null {
  if (key === '') return t('Enter a key.');
  const start = reservedStart.exec(key)?.[0];
  if (start !== undefined) {
    return t('Keys that begin with “{start}” are reserved for Alibaba Cloud.', { start });
  }
  const problem = contentProblem(key);
  if (problem !== null) return problem;
  const { length } = Array.from(key);
  if (length > tagKeyMaxLength) {
    return t('The key can have at most {max} characters; this one has {length}.', {
      max: tagKeyMaxLength,
      length,
    });
  }
  if (takenKeys.includes(key)) return t('Another tag has this key. Change that tag instead.');
  return null;
}

export function tagValueProblem(value: string): string | null {
  const problem = contentProblem(value);
  if (problem !== null) return problem;
  const { length } = Array.from(value);
  if (length <= tagValueMaxLength) return null;
  return t('The value can have at most {max} characters; this one has {length}.', {
    max: tagValueMaxLength,
    length,
  });
}

function contentProblem(text: string): string | null {
  // Everybody who may list the key pairs would read it.
  if (isPrivateKeyText(text)) {
    return t('This is a private key, so it wasn’t sent. Don’t put private keys in tags.');
  }
  const address = webAddress.exec(text)?.[0];
  return address === undefined ? null : t('Tags can’t contain “{address}”.', { address });
}

/** Whether Alibaba Cloud itself set a tag with this key, which nobody else may change. */
export function isSystemTagKey(key: string): boolean {
  return reservedStart.test(key);
}

export function hasRoomForTags(count: number): boolean {
  return count < tagsPerResource;
}
