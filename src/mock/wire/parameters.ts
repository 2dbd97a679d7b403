import type { RequestTag } from '../../contract/fields';
import { invalidParameter, missingParameter, apiError } from './mock-api-error';
import type { ApiErrorCode } from './mock-api-error';

/**
 * The parameters of one RPC request as typed values. An empty value counts as missing.
 *
 * Source: ECS OpenAPI 2014-05-26, "Request syntax"; array forms as sent by the official SDK.
 */
export class RequestParameters {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === '' ? undefined : value;
  }

  /** @throws MockApiError MissingParameter, or the error of `missing`. */
  required(name: string, missing = () => missingParameter(name)): string {
    const value = this.text(name);
    if (value === undefined) throw missing();
    return value;
  }

  /** @throws MockApiError InvalidParameter unless it's a decimal integer in the range. */
  integer(name: string, range: { default: number; min: number; max: number }): number {
    const text = this.text(name);
    if (text === undefined) return range.default;
    if (!/^-?\d{1,9}$/.test(text)) throw invalidParameter(name);
    const value = Number(text);
    if (value < range.min || value > range.max) throw invalidParameter(name);
    return value;
  }

  /** @throws MockApiError InvalidParameter unless it's `true` or `false` in any case. */
  boolean(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined) return undefined;
    if (text !== 'true' && text !== 'false') throw invalidParameter(name);
    return text === 'true';
  }

  /** A JSON array of strings; throws `malformed` for anything else. */
  jsonArray(name: string, malformed: ApiErrorCode): string[] | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw apiError(malformed);
    }
    if (!Array.isArray(value)) throw apiError(malformed);
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw apiError(malformed);
      return item;
    });
  }

  /** `Name.1`, `Name.2` … ordered by number; gaps are ignored. */
  list(name: string): string[] {
    return this.#numbered(name).map((fields) => {
      const value = fields.get('');
      if (value === undefined || fields.size !== 1) throw invalidParameter(name);
      return value;
    });
  }

  /** `Tag.1.Key` and `Tag.1.Value`; a missing key is empty, a missing value is omitted. */
  tags(): RequestTag[] {
    return this.#numbered('Tag').map((fields) => {
      const tag: RequestTag = { Key: '' };
      for (const [field, value] of fields) {
        if (field === 'Key') tag.Key = value;
        else if (field === 'Value') tag.Value = value;
        else throw invalidParameter('Tag');
      }
      return tag;
    });
  }

  /** `TagFilter.1.TagKey` and `TagFilter.1.TagValues.1`. */
  tagFilters(): { key: string; values: string[] }[] {
    return this.#numbered('TagFilter').map((fields) => {
      const values: string[] = [];
      for (const [field, value] of fields) {
        if (/^TagValues\.[1-9]\d*$/.test(field)) values.push(value);
        else if (field !== 'TagKey') throw invalidParameter('TagFilter');
      }
      return { key: fields.get('TagKey') ?? '', values };
    });
  }

  /** The fields of each element of an array parameter, ordered by number. */
  #numbered(name: string): ReadonlyMap<string, string>[] {
    const elements = new Map<number, Map<string, string>>();
    const prefix = `${name}.`;
    for (const [parameter, value] of this.#values) {
      if (!parameter.startsWith(prefix)) continue;
      const [, digits, field = ''] =
        /^([1-9]\d{0,5})(?:\.(.+))?$/s.exec(parameter.slice(prefix.length)) ?? [];
      if (digits === undefined) throw invalidParameter(name);
      const fields = elements.get(Number(digits)) ?? new Map<string, string>();
      fields.set(field, value);
      elements.set(Number(digits), fields);
    }
    // Most requests have none.
    if (elements.size === 0) return [];
    return Array.from(elements)
      .toSorted(([a], [b]) => a - b)
      .map(([, fields]) => fields);
  }
}
