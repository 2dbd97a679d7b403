import { mockCodes } from '../../contract/mock-extensions';
import { deleteDB, openDB } from 'idb';
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { readableRecords } from './readable-records';
import type { Records } from './readable-records';
import { rowKeyFields, tableNames } from './records';
import type { Rows, Seed, TableName } from './records';
import { isNamed, storageError, StorageError } from './storage-errors';
import { bufferedTables, runSynchronously } from './store';
import type { BufferedTables, ReadTables, ReplaceableStore, WriteTables } from './store';

type Schema = { [T in TableName]: { key: [regionId: string, key: string]; value: Rows[T] } };

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, TableName[], Mode>;

/** Incremented with each change of the schema; `upgrade` migrates every older version. */
export const databaseVersion = 1;

/** In milliseconds. Firefox doesn't fire `blocked` for a tab that closes its connection too late. */
const otherTabsTimeout = 10_000;

export interface IdbStoreOptions {
  readonly name: string;
  readonly seed: Seed;
}

interface Opening {
  readonly database: Promise<IDBPDatabase<Schema>>;
  /** Rejects while a tab with an older version blocks `database`. */
  readonly blocked: Promise<never>;
}

/**
 * A store in IndexedDB, shared by all tabs of an origin. Each row is a record with the key
 * `[regionId, key]`. The database is opened by the first call or by `open`.
 *
 * If another tab upgrades or deletes the database, the next call opens it again: it fails with
 * `newerData` after an upgrade, and has the seed data after a deletion.
 *
 * An unreadable record isn't listed, changed or overwritten.
 *
 * Every call may reject with a StorageError in addition to the errors of its function.
 */
export class IdbStore implements ReplaceableStore {
  readonly #options: IdbStoreOptions;
  #opening: Opening | undefined;

  constructor(options: IdbStoreOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    await this.#connect();
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.database.catch(() => undefined))?.close();
  }

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
    // After a throw, the transaction has no requests and ends by itself.
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

  async #begin<Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    isRetry = false,
  ): Promise<Transaction<Mode>> {
    try {
      const transaction = (await this.#connect()).transaction(tableNames, mode);
      // Callers that await `done` still get its error.
      transaction.done.catch(() => undefined);
      return transaction;
    } catch (error) {
      // The connection was closed before any request was made.
      if (isRetry || !isNamed(error, 'InvalidStateError')) throw storageError(error);
      this.#opening = undefined;
      return this.#begin(mode, true);
    }
  }

  #connect(): Promise<IDBPDatabase<Schema>> {
    const opening = (this.#opening ??= openDatabase(this.#options, () => {
      if (this.#opening === opening) this.#opening = undefined;
    }));
    return Promise.race([opening.database, opening.blocked]);
  }
}

/** @throws StorageError; `storageBlocked` if another tab blocks it: it's then deleted later. */
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

function blockedByOtherTab(): StorageError {
  return new StorageError(
    mockCodes.storageBlocked,
    'Another tab is using the demo’s data. Close the other tabs of this console, then try again.',
  );
}

/** Calls `forget` if the connection becomes unusable or couldn't be opened. */
function openDatabase({ name, seed }: IdbStoreOptions, forget: () => void): Opening {
  let rejectBlocked: (error: StorageError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => (rejectBlocked = reject));
  // It may never be awaited, and would then be reported as unhandled.
  blocked.catch(() => undefined);
  let upgradeError: unknown;
  const rejectWaiting = (): void => rejectBlocked(blockedByOtherTab());
  const timeout = setTimeout(rejectWaiting, otherTabsTimeout);
  // Rejects also if `openDB` throws, because IndexedDB is missing or forbidden.
  const opened = Promise.resolve().then(() =>
    openDB<Schema>(name, databaseVersion, {
      upgrade(database, _oldVersion, _newVersion, transaction) {
        // The open request itself only reports that it was aborted.
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
    }),
  );
  const database = opened
    .catch((error: unknown) => {
      forget();
      throw storageError(upgradeError ?? error);
    })
    .finally(() => clearTimeout(timeout));
  return { database, blocked };
}

async function loadRecords(
  transaction: Transaction<IDBTransactionMode>,
  range?: IDBKeyRange,
): Promise<Records> {
  try {
    const all = tableNames.map(
      async (table) => [table, await transaction.objectStore(table).getAll(range)] as const,
    );
    return Object.fromEntries(await Promise.all(all)) as Record<TableName, unknown[]>;
  } catch (error) {
    throw storageError(error);
  }
}

async function loadTables(
  transaction: Transaction<IDBTransactionMode>,
  regionId: string,
): Promise<BufferedTables> {
  // In the key order, an array comes after every string.
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
  for (const table of tableNames) {
    const rows = transaction.objectStore(table);
    for (const change of tables[table].changes) {
      yield change.kind === 'delete'
        ? rows.delete([regionId, change.key])
        : rows[change.kind](change.row);
    }
  }
}

function* exchangeRows(transaction: Transaction<'readwrite'>, rows: Seed): Requests {
  for (const table of tableNames) {
    const stored = transaction.objectStore(table);
    yield stored.clear();
    for (const row of rows[table]) yield stored.put(row);
  }
}

/** A full disk is only reported at the end of the transaction. */
async function commit(transaction: Transaction<'readwrite'>, requests: Requests): Promise<void> {
  let requestError: unknown;
  try {
    for (const request of requests) {
      request.catch((error: unknown) => (requestError ??= error));
    }
  } catch (error) {
    // Otherwise the changes before the failing one would be committed.
    transaction.abort();
    throw storageError(error);
  }
  try {
    await transaction.done;
  } catch (error) {
    throw storageError(requestError ?? error);
  }
}
