import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { rowKeyFields, rowSchemas } from './records';
import type { Rows, Seed, TableName } from './records';
import { CorruptDatabaseError, isNamed, storageError } from './storage-errors';
import { bufferedTables, runSynchronously } from './store';
import type { BufferedTables, Change, ReadTables, Store, WriteTables } from './store';

type Key = [regionId: string, key: string];

interface Schema extends DBSchema {
  keyPairs: { key: Key; value: Rows['keyPairs'] };
  retiredNames: { key: Key; value: Rows['retiredNames'] };
  instances: { key: Key; value: Rows['instances'] };
}

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, TableName[], Mode>;

/** Raised with each change of the schema; `upgrade` brings every older version here. */
export const databaseVersion = 1;

const tableNames: TableName[] = ['keyPairs', 'retiredNames', 'instances'];

export interface IdbStoreOptions {
  /** The database's name within the origin. */
  readonly name: string;
  /** What a new database begins with. */
  readonly seed: Seed;
  /**
   * Another tab upgrades the database to this version, or deletes it (`null`). The connection has
   * been closed for it. The next call opens the database again: after an upgrade it meets
   * {@link NewerDatabaseError}, after a deletion the first data.
   */
  readonly onVersionChange?: (newVersion: number | null) => void;
  /** A tab that does not let go of an older version keeps this one waiting. */
  readonly onBlocked?: () => void;
}

/**
 * The store in IndexedDB, shared by all tabs of an origin. Each row is one record with the key
 * `[regionId, key]`. The database is opened at the first call, or by `open`.
 *
 * Every call may reject with a StorageError besides what its function throws.
 */
export class IdbStore implements Store {
  readonly #options: IdbStoreOptions;
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(options: IdbStoreOptions) {
    this.#options = options;
  }

  /** Opens the database now, so that one can learn at once whether there is any. */
  async open(): Promise<void> {
    await this.#connect();
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = undefined;
    (await database?.catch(() => undefined))?.close();
  }

  async read<T>(regionId: string, fn: (tables: ReadTables) => T): Promise<T> {
    const tables = await loadTables(await this.#begin('readonly'), regionId);
    return runSynchronously(tables, fn);
  }

  async write<T>(regionId: string, fn: (tables: WriteTables) => T): Promise<T> {
    const transaction = await this.#begin('readwrite');
    const tables = await loadTables(transaction, regionId);
    // A throw leaves the transaction with nothing to do, and it ends by itself.
    const result = runSynchronously(tables, fn);
    await commit(transaction, regionId, tables);
    return result;
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(mode: Mode): Promise<Transaction<Mode>> {
    try {
      return startTransaction(await this.#connect(), mode);
    } catch (error) {
      // The connection was closed under our hands, before anything was asked of it.
      if (!isNamed(error, 'InvalidStateError')) throw storageError(error);
      this.#database = undefined;
    }
    try {
      return startTransaction(await this.#connect(), mode);
    } catch (error) {
      throw storageError(error);
    }
  }

  #connect(): Promise<IDBPDatabase<Schema>> {
    if (this.#database !== undefined) return this.#database;
    const forget = (): void => {
      if (this.#database === opening) this.#database = undefined;
    };
    const opening = openDatabase(this.#options, forget).catch((error: unknown) => {
      forget();
      throw storageError(error);
    });
    this.#database = opening;
    return opening;
  }
}

/**
 * Deletes the database with everything in it. Other tabs are asked to let go of it; `onBlocked` is
 * called when one does not, and the deletion waits for it.
 *
 * @throws StorageError
 */
export async function resetDatabase(name: string, onBlocked?: () => void): Promise<void> {
  try {
    await deleteDB(name, { blocked: () => onBlocked?.() });
  } catch (error) {
    throw storageError(error);
  }
}

async function openDatabase(
  { name, seed, onVersionChange, onBlocked }: IdbStoreOptions,
  forget: () => void,
): Promise<IDBPDatabase<Schema>> {
  let upgradeError: unknown;
  const opening = openDB<Schema>(name, databaseVersion, {
    upgrade(database, _oldVersion, _newVersion, transaction) {
      // The open request itself only says that it was aborted.
      transaction.done.catch((error: unknown) => (upgradeError = error));
      for (const table of tableNames) {
        const rows = database.createObjectStore(table, {
          keyPath: ['regionId', rowKeyFields[table]],
        });
        for (const row of seed[table]) rows.add(row).catch(() => undefined);
      }
    },
    blocking(_currentVersion, newVersion) {
      forget();
      void opening.then((database) => database.close());
      onVersionChange?.(newVersion);
    },
    blocked: () => onBlocked?.(),
  });
  try {
    return await opening;
  } catch (error) {
    throw upgradeError ?? error;
  }
}

function startTransaction<Mode extends 'readonly' | 'readwrite'>(
  database: IDBPDatabase<Schema>,
  mode: Mode,
): Transaction<Mode> {
  const transaction = database.transaction(tableNames, mode);
  // Whoever waits for `done` gets its error all the same.
  transaction.done.catch(() => undefined);
  return transaction;
}

async function loadTables(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
  regionId: string,
): Promise<BufferedTables> {
  // In the order of keys an array is behind every string.
  const range = IDBKeyRange.bound([regionId], [regionId, []]);
  let loaded: { [T in TableName]: unknown[] };
  try {
    const [keyPairs, retiredNames, instances] = await Promise.all([
      transaction.objectStore('keyPairs').getAll(range),
      transaction.objectStore('retiredNames').getAll(range),
      transaction.objectStore('instances').getAll(range),
    ]);
    loaded = { keyPairs, retiredNames, instances };
  } catch (error) {
    throw storageError(error);
  }
  return bufferedTables(regionId, {
    keyPairs: checked('keyPairs', rowSchemas.keyPairs, loaded.keyPairs),
    retiredNames: checked('retiredNames', rowSchemas.retiredNames, loaded.retiredNames),
    instances: checked('instances', rowSchemas.instances, loaded.instances),
  });
}

function checked<Row>(
  table: TableName,
  schema: v.GenericSchema<unknown, Row>,
  rows: unknown[],
): Row[] {
  return rows.map((row) => {
    const result = v.safeParse(schema, row);
    if (!result.success) {
      throw new CorruptDatabaseError(`The stored data has a damaged record in "${table}".`);
    }
    return result.output;
  });
}

/** The outcome is what the transaction says at its end: a full disk shows there, not before. */
async function commit(
  transaction: Transaction<'readwrite'>,
  regionId: string,
  tables: BufferedTables,
): Promise<void> {
  let requestError: unknown;
  const flush = <T extends TableName>(table: T, changes: readonly Change<Rows[T]>[]): void => {
    const rows = transaction.objectStore(table);
    for (const change of changes) {
      const request: Promise<unknown> =
        change.kind === 'delete'
          ? rows.delete([regionId, change.key])
          : rows[change.kind](change.row);
      request.catch((error: unknown) => (requestError ??= error));
    }
  };
  try {
    flush('keyPairs', tables.keyPairs.changes);
    flush('retiredNames', tables.retiredNames.changes);
    flush('instances', tables.instances.changes);
  } catch (error) {
    // Without this the changes before the one that cannot be stored would be committed.
    transaction.abort();
    throw storageError(error);
  }
  try {
    await transaction.done;
  } catch (error) {
    throw storageError(requestError ?? error);
  }
}
