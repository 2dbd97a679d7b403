import * as v from 'valibot';

// The API omits empty values or sends `null`; some ECS servers send numbers as text.

/** A name or ID: not empty, and without lone surrogates, which can't be encoded in a URL. */
export const identity = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '' && text.isWellFormed()),
);

/** Empty if it's missing or `null`. */
export const optionalText = v.nullish(v.string(), '');

/** For display only; empty if it isn't a string. */
export const displayText = v.optional(v.fallback(v.string(), ''), '');

/** A non-negative integer, as a number or in decimal digits. */
export const count = v.pipe(
  v.custom<number | string>((value) => /^\d+$/.test(String(value)) && typeof value !== 'object'),
  v.transform(Number),
);

/** A boolean, or `true` or `false` as text in any case. */
export const flag = v.pipe(
  v.custom<boolean | string>((value) => /^(true|false)$/i.test(String(value))),
  v.transform((value) => String(value).toLowerCase() === 'true'),
);

/** `null` if it's missing or unreadable. */
export const optionalFlag = v.nullish(v.fallback(v.nullish(flag), null), null);

/** An MD5 as 32 lower-case hex digits without colons; empty if it's anything else. */
export const md5 = v.pipe(
  v.string(),
  v.transform((text) => {
    const digits = text.replaceAll(':', '').toLowerCase();
    return /^[0-9a-f]{32}$/.test(digits) ? digits : '';
  }),
);

/** Checks only the form, but excludes characters with a special meaning in a shell. */
function isIpAddress(text: unknown): text is string {
  return typeof text === 'string' && /^(\d{1,3}(\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)$/i.test(text);
}

/** The addresses in a list. They're used in commands to copy, so anything else is dropped. */
const ipAddresses = v.pipe(
  v.array(v.string()),
  v.transform((texts) => texts.filter(isIpAddress)),
);

/** `{ IpAddress: [] }` if it's missing or unreadable. */
export const ipAddressList = v.optional(
  v.fallback(v.object({ IpAddress: v.optional(v.fallback(ipAddresses, []), []) }), {
    IpAddress: [],
  }),
  {},
);

/** Empty if it's missing or not an address. */
export const ipAddress = v.pipe(
  displayText,
  v.transform((text) => (isIpAddress(text) ? text : '')),
);

/**
 * A list of rows without those that don't match their schema; `unreadable` counts them. Rows with the same
 * identity are merged and counted, too: they can't both be right.
 */
export function readableRows<Input, Row>(
  row: v.GenericSchema<Input, Row>,
  identityOf: (row: Row) => string,
  merge: (first: Row, second: Row) => Row = (first) => first,
) {
  // The API never sends `null` as a row, so the input type doesn't include it.
  const readable = v.fallback(v.nullish(row), null) as v.GenericSchema<Input, Row | null>;
  return v.pipe(
    v.array(readable),
    v.transform((all) => {
      const unique = new Map<string, Row>();
      for (const each of all) {
        if (each === null) continue;
        const id = identityOf(each);
        const first = unique.get(id);
        unique.set(id, first === undefined ? each : merge(first, each));
      }
      return { rows: [...unique.values()], unreadable: all.length - unique.size };
    }),
  );
}

/** A list in which every row must be valid and have its own identity. */
export function listOf<Row extends v.GenericSchema>(
  row: Row,
  identityOf: (row: v.InferOutput<Row>) => string,
) {
  return v.pipe(
    v.array(row),
    v.check((rows) => new Set(rows.map(identityOf)).size === rows.length),
  );
}

/** The response of a write without a result. */
export const acknowledgement = v.object({ RequestId: v.string() });

/** A tag in a request: `Tag.1.Key=env&Tag.1.Value=prod`. */
export const requestTag = v.object({ Key: v.string(), Value: v.optional(v.string()) });
export type RequestTag = v.InferOutput<typeof requestTag>;

/** A tag in a response. */
export const tag = v.object({ TagKey: v.string(), TagValue: optionalText });
export type Tag = v.InferOutput<typeof tag>;
