import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { readableRecords } from './readable-records';
import { rowKeyFields } from './records';
import type { Rows, Seed, TableName } from './records';
import { isNamed, StorageBlockedError, storageError } from './storage-errors';
import type { StorageError } from './storage-errors';
import { bufferedTables, runSynchronously } from './store';
import type { BufferedTables, Change, ReadTables, ReplaceableStore, WriteTables } from './store';

type Key = [regionId: string, key: string];

interface Schema extends DBSchema {
  keyPairs: { key: Key; value: Rows['keyPairs'] };
  retiredNames: { key: Key; value: Rows['retiredNames'] };
  instances: { key: Key; value: Rows['instances'] };
}

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, TableName[], Mode>;

/** Raised with each change of the schema; `upgrade` brings every older version here. */
export const databaseVersion = 1;

/** In milliseconds. Firefox doesn't say `blocked` of a tab that closes its connection too late. */
const otherTabsTimeout = 10_000;

const tableNames: TableName[] = ['keyPairs', 'retiredNames', 'instances'];

export interface IdbStoreOptions {
  /** The database's name within the origin. */
  readonly name: string;
  /** What a new database begins with. */
  readonly seed: Seed;
}

interface Opening {
  readonly database: Promise<IDBPDatabase<Schema>>;
  /** Rejects while a tab with an older version keeps `database` waiting. */
  readonly blocked: Promise<never>;
}

/**
 * The store in IndexedDB, shared by all tabs of an origin. Each row is one record with the key
 * `[regionId, key]`. The database is opened at the first call, or by `open`.
 *
 * When another tab upgrades or deletes the database, the connection is closed for it, and the next
 * call opens the database again: after an upgrade it meets NewerDatabaseError, after a deletion the
 * first data.
 *
 * A record that cannot be read is in no list and stays as it is, and no row is written over it.
 *
 * Every call may reject with a StorageError besides what its function throws.
 */
export class IdbStore implements ReplaceableStore {
  readonly #options: IdbStoreOptions;
  #opening: Opening | undefined;

  constructor(options: IdbStoreOptions) {
    this.#options = options;
  }

  /** Opens the database now, so that one can learn at once whether there is any. */
  async open(): Promise<void> {
    await this.#connect();
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.database.catch(() => undefined))?.close();
  }

  /** How many records of all regions cannot be read. */
  async countDamagedRecords(): Promise<number> {
    const { damaged } = readableRecords(await loadRecords(await this.#begin('readonly')));
    return Object.values(damaged).flat().length;
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
    await commit(transaction, changeRows(transaction, regionId, tables));
    return result;
  }

  async replaceAll(rows: Seed): Promise<void> {
    const transaction = await this.#begin('readwrite');
    await commit(transaction, exchangeRows(transaction, rows));
  }

  reset(): Promise<void> {
    return resetDatabase(this.#options.name);
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(mode: Mode): Promise<Transaction<Mode>> {
    try {
      return startTransaction(await this.#connect(), mode);
    } catch (error) {
      // The connection was closed under our hands, before anything was asked of it.
      if (!isNamed(error, 'InvalidStateError')) throw storageError(error);
      this.#opening = undefined;
    }
    try {
      return startTransaction(await this.#connect(), mode);
    } catch (error) {
      throw storageError(error);
    }
  }

  #connect(): Promise<IDBPDatabase<Schema>> {
    if (this.#opening === undefined) {
      const forget = (): void => {
        if (this.#opening === opening) this.#opening = undefined;
      };
      const opening = openDatabase(this.#options, forget);
      this.#opening = opening;
    }
    return Promise.race([this.#opening.database, this.#opening.blocked]);
  }
}

/**
 * Deletes the database with everything in it. Other tabs are asked to close their connections.
 *
 * @throws StorageError; of these StorageBlockedError when a tab doesn't: the database is deleted
 *   as soon as it does.
 */
export async function resetDatabase(name: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      const blocked = (): void => reject(blockedByOtherTab());
      const timeout = setTimeout(blocked, otherTabsTimeout);
      deleteDB(name, { blocked })
        .then(resolve, reject)
        .finally(() => clearTimeout(timeout));
    });
  } catch (error) {
    throw storageError(error);
  }
}

function blockedByOtherTab(): StorageBlockedError {
  return new StorageBlockedError(
    'Another tab keeps an older version of the demo’s data open. Close the other tabs of this console, then try again.',
  );
}

/** Calls `forget` when the connection is of no use any more, or never came to be. */
function openDatabase({ name, seed }: IdbStoreOptions, forget: () => void): Opening {
  let rejectBlocked: (error: StorageError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => (rejectBlocked = reject));
  // Nobody may be waiting for it.
  blocked.catch(() => undefined);
  let upgradeError: unknown;
  const rejectWaiting = (): void => rejectBlocked(blockedByOtherTab());
  const timeout = setTimeout(rejectWaiting, otherTabsTimeout);
  const opened = open<Schema>(name, databaseVersion, {
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
    blocking() {
      forget();
      void opened.then((database) => database.close());
    },
    blocked: rejectWaiting,
    terminated: forget,
  });
  const database = opened
    .catch((error: unknown) => {
      forget();
      throw storageError(upgradeError ?? error);
    })
    .finally(() => clearTimeout(timeout));
  return { database, blocked };
}

/** Rejects also where `openDB` throws, because there is no IndexedDB or it is forbidden. */
async function open<S extends DBSchema>(
  ...parameters: Parameters<typeof openDB<S>>
): Promise<IDBPDatabase<S>> {
  return openDB<S>(...parameters);
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

type Records = { readonly [T in TableName]: readonly unknown[] };

/** The records in the range of keys, or all. */
async function loadRecords(
  transaction: Transaction<IDBTransactionMode>,
  range?: IDBKeyRange,
): Promise<Records> {
  try {
    const [keyPairs, retiredNames, instances] = await Promise.all([
      transaction.objectStore('keyPairs').getAll(range),
      transaction.objectStore('retiredNames').getAll(range),
      transaction.objectStore('instances').getAll(range),
    ]);
    return { keyPairs, retiredNames, instances };
  } catch (error) {
    throw storageError(error);
  }
}

async function loadTables(
  transaction: Transaction<IDBTransactionMode>,
  regionId: string,
): Promise<BufferedTables> {
  // In the order of keys an array is behind every string.
  const range = IDBKeyRange.bound([regionId], [regionId, []]);
  const { rows, damaged } = readableRecords(await loadRecords(transaction, range));
  return bufferedTables(regionId, rows, damaged);
}

type Requests = Iterable<Promise<unknown>>;

function* changeRows(
  transaction: Transaction<'readwrite'>,
  regionId: string,
  tables: BufferedTables,
): Requests {
  function* flush<T extends TableName>(table: T, changes: readonly Change<Rows[T]>[]): Requests {
    const rows = transaction.objectStore(table);
    for (const change of changes) {
      yield change.kind === 'delete'
        ? rows.delete([regionId, change.key])
        : rows[change.kind](change.row);
    }
  }
  yield* flush('keyPairs', tables.keyPairs.changes);
  yield* flush('retiredNames', tables.retiredNames.changes);
  yield* flush('instances', tables.instances.changes);
}

function* exchangeRows(transaction: Transaction<'readwrite'>, rows: Seed): Requests {
  for (const table of tableNames) {
    const stored = transaction.objectStore(table);
    yield stored.clear();
    for (const row of rows[table]) yield stored.put(row);
  }
}

/** The outcome is what the transaction says at its end: a full disk shows there, not before. */
async function commit(transaction: Transaction<'readwrite'>, requests: Requests): Promise<void> {
  let requestError: unknown;
  try {
    for (const request of requests) {
      request.catch((error: unknown) => (requestError ??= error));
    }
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
