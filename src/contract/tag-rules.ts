import { tagKeyMaxLength, tagValueMaxLength } from './limits';

export type TagViolation =
  | { readonly rule: 'empty' }
  | { readonly rule: 'start'; readonly start: string }
  | { readonly rule: 'address'; readonly address: string }
  | { readonly rule: 'too-long'; readonly length: number };

/**
 * `null` for a valid key: 1 to 128 code points, no `aliyun` or `acs:` at the start, no `http://` or
 * `https://`. Source: TagResources, Tag.N.Key.
 */
export function tagKeyViolation(key: string): TagViolation | null {
  return key === '' ? { rule: 'empty' } : textViolation(key, /^(?:aliyun|acs:)/, tagKeyMaxLength);
}

/**
 * `null` for a valid value: at most 128 code points, no `acs:` at the start, no `http://` or
 * `https://`. Source: TagResources, Tag.N.Value.
 */
export function tagValueViolation(value: string): TagViolation | null {
  return textViolation(value, /^acs:/, tagValueMaxLength);
}

function textViolation(text: string, reserved: RegExp, maxLength: number): TagViolation | null {
  const start = reserved.exec(text)?.[0];
  if (start !== undefined) return { rule: 'start', start };
  const address = /https?:\/\//.exec(text)?.[0];
  if (address !== undefined) return { rule: 'address', address };
  const { length } = Array.from(text);
  return length > maxLength ? { rule: 'too-long', length } : null;
}
