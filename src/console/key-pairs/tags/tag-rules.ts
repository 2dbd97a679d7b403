import { tagKeyMaxLength, tagsPerResource, tagValueMaxLength } from '../../../contract/limits';
import { tagKeyViolation, tagValueViolation, type TagViolation } from '../../../contract/tag-rules';
import { t } from '../../i18n/t';
import { isPrivateKeyText } from '../../../keys/private-key/private-key-text';

export function tagKeyRule(): string {
  return t('1 to {max} characters. Can’t begin with “aliyun” or “acs:”.', { max: tagKeyMaxLength });
}

export function tagValueRule(): string {
  return t('Up to {max} characters, or empty. Can’t begin with “acs:”.', {
    max: tagValueMaxLength,
  });
}

export function tagKeyProblem(key: string, takenKeys: readonly string[]): string | null {
  const violation = tagKeyViolation(key);
  if (violation?.rule === 'empty') return t('Enter a key.');
  if (violation?.rule === 'start') {
    return t('Keys that begin with “{start}” are reserved for Alibaba Cloud.', violation);
  }
  const problem = contentProblem(key, violation);
  if (problem !== null) return problem;
  if (violation?.rule === 'too-long') {
    return t('The key can have at most {max} characters; this one has {length}.', {
      max: tagKeyMaxLength,
      length: violation.length,
    });
  }
  if (takenKeys.includes(key)) return t('Another tag has this key. Change that tag instead.');
  return null;
}

export function tagValueProblem(value: string): string | null {
  const violation = tagValueViolation(value);
  if (violation?.rule === 'start') return t('Values can’t begin with “{start}”.', violation);
  const problem = contentProblem(value, violation);
  if (problem !== null || violation?.rule !== 'too-long') return problem;
  return t('The value can have at most {max} characters; this one has {length}.', {
    max: tagValueMaxLength,
    length: violation.length,
  });
}

function contentProblem(text: string, violation: TagViolation | null): string | null {
  // Everyone who can list the key pairs could read it.
  if (isPrivateKeyText(text)) {
    return t('This is a private key, so it wasn’t sent. Don’t put private keys in tags.');
  }
  return violation?.rule === 'address' ? t('Tags can’t contain “{address}”.', violation) : null;
}

export function isSystemTagKey(key: string): boolean {
  return tagKeyViolation(key)?.rule === 'start';
}

export function hasRoomForTags(count: number): boolean {
  return count < tagsPerResource;
}
