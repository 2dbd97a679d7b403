import { mockCodes } from '../../contract/mock-extensions';
import { rowKeyFields, rowsByTable } from './records';
import type { Rows, Seed, TableName } from './records';
import { StorageError } from './storage-errors';

export interface ReadTable<Row> {
  readonly size: number;
  get(key: string): Row | undefined;
  /**
   * All rows of the region, ordered by key (UTF-16 code units). Returns the same array until a row
   * changes.
   */
  all(): readonly Row[];
}

export interface Table<Row> extends ReadTable<Row> {
  /** Throws {@link DuplicateRowError} if the key exists, and the errors of `put`. */
  add(row: Row): void;
  /** Throws {@link StorageError} `damagedRecord` if an unreadable record has the key. */
  put(row: Row): void;
  delete(key: string): void;
}

export type ReadTables = { readonly [T in TableName]: ReadTable<Rows[T]> };
export type WriteTables = { readonly [T in TableName]: Table<Rows[T]> };

/**
 * The rows of all regions. Each call is one transaction on the rows of one region: `fn` never sees
 * a partial write, and if it throws, the error is rethrown and nothing is changed.
 *
 * `fn` must be synchronous: an IndexedDB transaction ends as soon as it has no pending requests. Do
 * slow work before the call; a function that returns a promise is rejected.
 */
export interface Store {
  read<T>(regionId: string, fn: (tables: ReadTables) => T): Promise<T>;
  write<T>(regionId: string, fn: (tables: WriteTables) => T): Promise<T>;
}

export interface ReplaceableStore extends Store {
  /** Replaces all rows in one transaction; if it fails, nothing is changed. */
  replaceAll(rows: Seed): Promise<void>;
  /** Restores the seed data, whatever the state of the stored data. */
  reset(): Promise<void>;
}

/** A row with this key already exists. */
export class DuplicateRowError extends Error {
  override readonly name = 'DuplicateRowError';
}

export type Change<Row> =
  | { readonly kind: 'add' | 'put'; readonly row: Row }
  | { readonly kind: 'delete'; readonly key: string };

/** A table during one transaction: the region's rows, copied at the first change, and the changes. */
export class BufferedTable<Row extends { readonly regionId: string }> implements Table<Row> {
  readonly changes: Change<Row>[] = [];
  #rows: Map<string, Row>;
  readonly #regionId: string;
  readonly #keyOf: (row: Row) => string;
  readonly #damagedKeys: readonly unknown[];
  #sorted: readonly Row[] | null = null;

  constructor(
    regionId: string,
    rows: Map<string, Row>,
    keyOf: (row: Row) => string,
    damagedKeys: readonly unknown[],
  ) {
    this.#regionId = regionId;
    this.#damagedKeys = damagedKeys;
    this.#keyOf = keyOf;
    this.#rows = rows;
  }

  /** The table for a transaction after this one. */
  next(): BufferedTable<Row> {
    const table = new BufferedTable(this.#regionId, this.#rows, this.#keyOf, this.#damagedKeys);
    table.#sorted = this.#sorted;
    return table;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  all(): readonly Row[] {
    this.#sorted ??= Array.from(this.#rows)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
    return this.#sorted;
  }

  add(row: Row): void {
    if (this.#rows.has(this.#keyOf(row))) {
      throw new DuplicateRowError(`There is a row with the key ${this.#keyOf(row)}`);
    }
    this.#set('add', row);
  }

  put(row: Row): void {
    this.#set('put', row);
  }

  delete(key: string): void {
    this.#rowsToChange().delete(key);
    this.changes.push({ kind: 'delete', key });
  }

  #set(kind: 'add' | 'put', row: Row): void {
    if (row.regionId !== this.#regionId) {
      throw new RangeError(`A transaction on ${this.#regionId} got a row of ${row.regionId}`);
    }
    if (this.#damagedKeys.includes(this.#keyOf(row))) {
      throw new StorageError(
        mockCodes.damagedRecord,
        'A record of the demo’s data that cannot be read has this name. It is left as it is; choose another name.',
      );
    }
    this.#rowsToChange().set(this.#keyOf(row), row);
    this.changes.push({ kind, row });
  }

  #rowsToChange(): Map<string, Row> {
    if (this.changes.length === 0) this.#rows = new Map(this.#rows);
    this.#sorted = null;
    return this.#rows;
  }
}

export type BufferedTables = { readonly [T in TableName]: BufferedTable<Rows[T]> };

/** The keys of unreadable records by table: any valid IndexedDB key. */
export type DamagedKeys = { readonly [T in TableName]: readonly unknown[] };

/** The tables of a region for one transaction. Rows with a `damaged` key can't be written. */
export function bufferedTables(
  regionId: string,
  rows: Seed,
  damaged?: DamagedKeys,
): BufferedTables {
  const table = <T extends TableName>(name: T, keyOf: (row: Rows[T]) => string) =>
    new BufferedTable<Rows[T]>(
      regionId,
      new Map(rows[name].map((row) => [keyOf(row), row])),
      keyOf,
      damaged?.[name] ?? [],
    );
  return {
    keyPairs: table('keyPairs', (row) => row[rowKeyFields.keyPairs]),
    retiredNames: table('retiredNames', (row) => row[rowKeyFields.retiredNames]),
    instances: table('instances', (row) => row[rowKeyFields.instances]),
  };
}

/** Calls the function of a transaction. @throws TypeError if it returns a promise */
export function runSynchronously<Tables, T>(tables: Tables, fn: (tables: Tables) => T): T {
  const result = fn(tables);
  if (result instanceof Promise) {
    // Otherwise its error would also be reported as unhandled.
    result.catch(() => undefined);
    throw new TypeError('The function of a transaction must be synchronous');
  }
  return result;
}

export function rowsOf(tables: ReadTables): Seed {
  return rowsByTable((table) => tables[table].all());
}

/** The tables of a region with its seed data. */
export function seededTables(regionId: string, seed: Seed): BufferedTables {
  return bufferedTables(
    regionId,
    rowsByTable((table) => seed[table].filter((row) => row.regionId === regionId)),
  );
}

/** A store in memory, whose data is lost with the page or process. */
export function memoryStore(seed: Seed): ReplaceableStore {
  let first = seed;
  const regions = new Map<string, BufferedTables>();

  const stored = (regionId: string): BufferedTables => {
    const tables = regions.get(regionId) ?? seededTables(regionId, first);
    regions.set(regionId, tables);
    return tables;
  };

  const replaceAll = async (rows: Seed): Promise<void> => {
    first = rows;
    regions.clear();
  };

  return {
    replaceAll,
    reset: () => replaceAll(seed),
    read: async (regionId, fn) => runSynchronously(stored(regionId), fn),
    write: async (regionId, fn) => {
      const { keyPairs, retiredNames, instances } = stored(regionId);
      const tables = {
        keyPairs: keyPairs.next(),
        retiredNames: retiredNames.next(),
        instances: instances.next(),
      };
      const result = runSynchronously(tables, fn);
      regions.set(regionId, tables);
      return result;
    },
  };
}
