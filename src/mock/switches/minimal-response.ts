/** Fields that published responses of old and private clouds lack, by action. */
const missingFields: Readonly<Record<string, readonly string[]>> = {
  DescribeRegions: ['RegionEndpoint', 'Status'],
  DescribeKeyPairs: ['CreationTime'],
  DescribeInstances: [
    'OSName',
    'OSNameEn',
    'OSType',
    'PageSize',
    'ResourceGroupId',
    'Tags',
    'VpcId',
  ],
  AttachKeyPair: ['KeyPairName'],
  DetachKeyPair: ['KeyPairName'],
};

const newStatus = 'Migrating';

/**
 * A successful response in the oldest form seen: without empty values and the fields that some
 * clouds omit, and with numbers and booleans as text. A locked instance has an undocumented status.
 */
export function minimalResponse(action: string, response: object): object {
  const missing = new Set(missingFields[action]);
  return Object.fromEntries(
    Object.entries(response).flatMap(([name, value]) => {
      if (missing.has(name) || value === '') return [];
      return [[name, isObject(value) ? minimalList(value, missing) : asText(value)]];
    }),
  );
}

/** Keeps empty lists: `{ KeyPair: [] }`. */
function minimalList(list: object, missing: ReadonlySet<string>): object {
  return Object.fromEntries(
    Object.entries(list).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.map((row) => minimal(withNewStatus(row), missing)) : rows,
    ]),
  );
}

function withNewStatus(row: unknown): unknown {
  if (!isObject(row) || !('OperationLocks' in row) || isEmpty(minimal(row.OperationLocks)))
    return row;
  return { ...row, Status: newStatus };
}

function minimal(value: unknown, missing: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((item) => minimal(item));
  if (!isObject(value)) return asText(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !missing.has(name))
      .map(([name, inner]) => [name, minimal(inner, missing)] as const)
      .filter(([, inner]) => !isEmpty(inner)),
  );
}

function isEmpty(value: unknown): boolean {
  return value === '' || (isObject(value) && Object.keys(value).length === 0);
}

function asText(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
