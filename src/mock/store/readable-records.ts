import * as v from 'valibot';
import { rowKeyFields, rowSchemas } from './records';
import type { Rows, TableName } from './records';
import type { DamagedKeys } from './store';

/** The valid rows of each table, and the keys of the other records. */
export interface ReadableRecords {
  readonly rows: { readonly [T in TableName]: readonly Rows[T][] };
  readonly damaged: DamagedKeys;
}

/** Separates rows from records that this code didn't write. */
export function readableRecords(records: {
  readonly [T in TableName]: readonly unknown[];
}): ReadableRecords {
  const keyPairs = sorted('keyPairs', rowSchemas.keyPairs, records.keyPairs);
  const retiredNames = sorted('retiredNames', rowSchemas.retiredNames, records.retiredNames);
  const instances = sorted('instances', rowSchemas.instances, records.instances);
  return {
    rows: { keyPairs: keyPairs.rows, retiredNames: retiredNames.rows, instances: instances.rows },
    damaged: {
      keyPairs: keyPairs.damaged,
      retiredNames: retiredNames.damaged,
      instances: instances.damaged,
    },
  };
}

function sorted<Row>(
  table: TableName,
  schema: v.GenericSchema<unknown, Row>,
  records: readonly unknown[],
): { rows: Row[]; damaged: unknown[] } {
  const rows: Row[] = [];
  const damaged: unknown[] = [];
  for (const record of records) {
    const result = v.safeParse(schema, record);
    if (result.success) rows.push(result.output);
    // A record can't be stored without this field, which is part of its key.
    else damaged.push(Reflect.get(Object(record), rowKeyFields[table]));
  }
  return { rows, damaged };
}
