import * as v from 'valibot';

const tag = v.pipe(v.object({ key: v.string(), value: v.string() }), v.readonly());
const tags = v.pipe(v.array(tag), v.readonly());
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const keyPair = v.pipe(
  v.object({
    regionId: v.string(),
    name: v.string(),
    keyPairId: v.string(),
    /** MD5 of the public key blob: 32 lower-case hex digits. */
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    /** One OpenSSH line without a line ending. */
    publicKey: v.string(),
    /** As written by `Date.toISOString`; the wire has minutes, but sorting needs more. */
    createdAt: time,
    /** Empty for none. */
    resourceGroupId: v.string(),
    tags,
  }),
  v.readonly(),
);

const retiredName = v.pipe(
  v.object({
    regionId: v.string(),
    name: v.string(),
    fingerprint: v.string(),
    deletedAt: time,
  }),
  v.readonly(),
);

const instance = v.pipe(
  v.object({
    regionId: v.string(),
    id: v.string(),
    name: v.string(),
    status: v.picklist(['Pending', 'Running', 'Starting', 'Stopping', 'Stopped']),
    osType: v.picklist(['linux', 'windows']),
    osName: v.string(),
    osNameEn: v.string(),
    instanceType: v.string(),
    zoneId: v.string(),
    ioOptimized: v.boolean(),
    /** Empty for none; can be a retired name. */
    keyPairName: v.string(),
    /** The key pair changed while the instance was running. */
    restartPending: v.boolean(),
    /** Start and end of the last restart, if it takes any time. */
    restart: v.optional(v.pipe(v.object({ from: time, until: time }), v.readonly())),
    /** Empty for none. */
    publicIp: v.string(),
    /** Empty for none. */
    elasticIp: v.string(),
    privateIp: v.string(),
    /** Empty in the classic network. */
    vpcId: v.string(),
    createdAt: time,
    resourceGroupId: v.string(),
    tags,
    lockReasons: v.pipe(v.array(v.string()), v.readonly()),
  }),
  v.readonly(),
);

export type TagRecord = v.InferOutput<typeof tag>;
export type KeyPairRecord = v.InferOutput<typeof keyPair>;
export type RetiredNameRecord = v.InferOutput<typeof retiredName>;
export type InstanceRecord = v.InferOutput<typeof instance>;

export interface Rows {
  keyPairs: KeyPairRecord;
  retiredNames: RetiredNameRecord;
  instances: InstanceRecord;
}
export type TableName = keyof Rows;

export const rowSchemas: { readonly [T in TableName]: v.GenericSchema<unknown, Rows[T]> } = {
  keyPairs: keyPair,
  retiredNames: retiredName,
  instances: instance,
};

/** The field that, with `regionId`, identifies a row. */
export const rowKeyFields = { keyPairs: 'name', retiredNames: 'name', instances: 'id' } as const;

export const tableNames = Object.keys(rowKeyFields) as TableName[];

/** The rows of all regions, by table. */
export type Seed = { readonly [T in TableName]: readonly Rows[T][] };

/** Calls `rowsOf` for each table. */
export function rowsByTable(rowsOf: <T extends TableName>(table: T) => readonly Rows[T][]): Seed {
  return {
    keyPairs: rowsOf('keyPairs'),
    retiredNames: rowsOf('retiredNames'),
    instances: rowsOf('instances'),
  };
}
