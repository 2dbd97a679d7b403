import { tagKeyMaxLength, tagValueMaxLength } from './limits';

export type TagFault =
  | { readonly rule: 'empty' }
  | { readonly rule: 'start'; readonly start: string }
  | { readonly rule: 'address'; readonly address: string }
  | { readonly rule: 'too-long'; readonly length: number };

/**
 * `null` for a valid key: 1 to 128 code points, no `aliyun` or `acs:` at the start, no `http://` or
 * `https://`. Source: TagResources, Tag.N.Key.
 */
export function tagKeyFault(key: string): TagFault | null {
  return key === '' ? { rule: 'empty' } : textFault(key, /^(?:aliyun|acs:)/, tagKeyMaxLength);
}

/**
 * `null` for a valid value: at most 128 code points, no `acs:` at the start, no `http://` or
 * `https://`. Source: TagResources, Tag.N.Value.
 */
export function tagValueFault(value: string): TagFault | null {
  return textFault(value, /^acs:/, tagValueMaxLength);
}

function textFault(text: string, reserved: RegExp, maxLength: number): TagFault | null {
  const start = reserved.exec(text)?.[0];
  if (start !== undefined) return { rule: 'start', start };
  const address = /https?:\/\//.exec(text)?.[0];
  if (address !== undefined) return { rule: 'address', address };
  const { length } = Array.from(text);
  return length > maxLength ? { rule: 'too-long', length } : null;
}
