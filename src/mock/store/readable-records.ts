import * as v from 'valibot';
import { rowKeyFields, rowSchemas } from './records';
import type { Rows, TableName } from './records';
import type { DamagedKeys } from './store';

/** What of the stored records of each table are rows, and under which keys there is something else. */
export interface ReadableRecords {
  readonly rows: { readonly [T in TableName]: readonly Rows[T][] };
  readonly damaged: DamagedKeys;
}

/** Tells rows from records that this code did not write. */
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
    // A record without this field cannot be stored, for the field is part of its key.
    else damaged.push(Reflect.get(Object(record), rowKeyFields[table]));
  }
  return { rows, damaged };
}
