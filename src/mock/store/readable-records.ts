import * as v from 'valibot';
import { rowKeyFields, rowsByTable, rowSchemas } from './records';
import type { Rows, Seed, TableName } from './records';
import type { DamagedKeys } from './store';

/** Stored records by table, unchecked. */
export type Records = Readonly<Record<TableName, readonly unknown[]>>;

/** Splits records into valid rows and the keys of unreadable ones. */
export function readableRecords(records: Records): { rows: Seed; damaged: DamagedKeys } {
  const damaged: Record<TableName, unknown[]> = { keyPairs: [], retiredNames: [], instances: [] };
  const rows = rowsByTable(<T extends TableName>(table: T) => {
    const schema: v.GenericSchema<unknown, Rows[T]> = rowSchemas[table];
    return records[table].flatMap((record) => {
      const result = v.safeParse(schema, record);
      if (result.success) return [result.output];
      // A record can't be stored without this field, which is part of its key.
      damaged[table].push(Reflect.get(Object(record), rowKeyFields[table]));
      return [];
    });
  });
  return { rows, damaged };
}
