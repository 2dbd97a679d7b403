import * as v from 'valibot';

/*
 * How the fields of responses are read. The API leaves out what is empty, sometimes sends `null`,
 * and some of its gateways send numbers and booleans as text.
 */

/** What identifies something. It goes into paths, where half a surrogate pair can't be encoded. */
export const identity = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '' && text.isWellFormed()),
);

/** Text that is empty if it's missing. */
export const optionalText = v.nullish(v.string(), '');

/** Text that is only shown: whatever else comes in its place reads as empty. */
export const displayText = v.optional(v.fallback(v.string(), ''), '');

/** An integer from 0, as a number or in decimal digits. */
export const count = v.pipe(
  v.custom<number | string>((value) => /^\d+$/.test(String(value)) && typeof value !== 'object'),
  v.transform(Number),
);

/** A boolean, or its name in upper or lower case. */
export const flag = v.pipe(
  v.custom<boolean | string>((value) => /^(true|false)$/i.test(String(value))),
  v.transform((value) => String(value).toLowerCase() === 'true'),
);

/** `null` if it's missing or unreadable. */
export const optionalFlag = v.nullish(v.fallback(v.nullish(flag), null), null);

/** An MD5 in hex as 32 lower-case digits without colons; empty if it's anything else. */
export const md5 = v.pipe(
  v.string(),
  v.transform((text) => {
    const digits = text.replaceAll(':', '').toLowerCase();
    return /^[0-9a-f]{32}$/.test(digits) ? digits : '';
  }),
);

/** Only its form, but nothing that passes means more than a word to a shell. */
function isIpAddress(text: unknown): text is string {
  return typeof text === 'string' && /^(\d{1,3}(\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)$/i.test(text);
}

/** IP addresses. They end up in commands to copy, so anything else is left out. */
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

/** One IP address; empty if it's missing or not an address. */
export const ipAddress = v.pipe(
  displayText,
  v.transform((text) => (isIpAddress(text) ? text : '')),
);

/** A row of a list, which reads as `null` if it doesn't match its schema. */
export function readable<Input, Row>(row: v.GenericSchema<Input, Row>) {
  // Nobody may send `null`, so the input type doesn't have it.
  return v.fallback(v.nullish(row), null) as v.GenericSchema<Input, Row | null>;
}

/**
 * The rows that could be read, each identity once, and how many others there were. Two rows with one
 * identity can't both be right, so they are merged and the list counts as incomplete.
 */
export function readableRows<Row>(
  rows: readonly (Row | null)[],
  identityOf: (row: Row) => string,
  merge: (first: Row, second: Row) => Row,
): { rows: Row[]; unreadable: number } {
  const unique = new Map<string, Row>();
  for (const row of rows) {
    if (row === null) continue;
    const id = identityOf(row);
    const first = unique.get(id);
    unique.set(id, first === undefined ? row : merge(first, row));
  }
  return { rows: [...unique.values()], unreadable: rows.length - unique.size };
}

/** A list without duplicates. */
export function listOf<Row extends v.GenericSchema>(
  row: Row,
  identityOf: (row: v.InferOutput<Row>) => string,
) {
  return v.pipe(
    v.array(row),
    v.check((rows) => new Set(rows.map(identityOf)).size === rows.length),
  );
}

/** All that a write without a result returns. */
export const acknowledgement = v.object({ RequestId: v.string() });
