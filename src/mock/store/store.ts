import { rowKeyFields } from './records';
import type { Rows, Seed, TableName } from './records';
import { DamagedRecordError } from './storage-errors';

export interface ReadTable<Row> {
  get(key: string): Row | undefined;
  /** Every row of the region, ordered by key (UTF-16 code units): the same array until one changes. */
  all(): readonly Row[];
}

export interface Table<Row> extends ReadTable<Row> {
  /** Throws {@link DuplicateRowError} when the key is there, and as `put` does. */
  add(row: Row): void;
  /** Throws {@link DamagedRecordError} when the key is that of a record that cannot be read. */
  put(row: Row): void;
  /** Nothing happens when the key is not there. */
  delete(key: string): void;
}

export type ReadTables = { readonly [T in TableName]: ReadTable<Rows[T]> };
export type WriteTables = { readonly [T in TableName]: Table<Rows[T]> };

/**
 * The rows of all regions. Both calls are one transaction over the rows of one region: `fn` sees no
 * other write half done, and what it throws is thrown on, with nothing changed.
 *
 * `fn` must be synchronous. An IndexedDB transaction ends as soon as nothing is asked of it, so slow
 * work belongs before the call; a function that returns a promise is refused.
 */
export interface Store {
  read<T>(regionId: string, fn: (tables: ReadTables) => T): Promise<T>;
  write<T>(regionId: string, fn: (tables: WriteTables) => T): Promise<T>;
}

/** A store whose rows can also be exchanged for others, in all regions at once. */
export interface ReplaceableStore extends Store {
  /** One transaction: afterwards these rows are all that there is, or nothing has changed. */
  replaceAll(rows: Seed): Promise<void>;
  /** Brings the first data back, whatever state the stored data is in. */
  reset(): Promise<void>;
}

export class DuplicateRowError extends Error {
  override readonly name = 'DuplicateRowError';
}

export type Change<Row> =
  | { readonly kind: 'add' | 'put'; readonly row: Row }
  | { readonly kind: 'delete'; readonly key: string };

/** One table during one transaction: a copy of the region's rows and the changes made to it. */
export class BufferedTable<Row extends { readonly regionId: string }> implements Table<Row> {
  readonly rows: Map<string, Row>;
  readonly changes: Change<Row>[] = [];
  readonly #regionId: string;
  readonly #keyOf: (row: Row) => string;
  readonly #damagedKeys: readonly unknown[];
  #sorted: readonly Row[] | null = null;

  constructor(
    regionId: string,
    rows: Iterable<Row>,
    keyOf: (row: Row) => string,
    damagedKeys: readonly unknown[],
  ) {
    this.#regionId = regionId;
    this.#damagedKeys = damagedKeys;
    this.#keyOf = keyOf;
    this.rows = new Map(Array.from(rows, (row) => [keyOf(row), row]));
  }

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  all(): readonly Row[] {
    this.#sorted ??= Array.from(this.rows)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
    return this.#sorted;
  }

  add(row: Row): void {
    if (this.rows.has(this.#keyOf(row))) {
      throw new DuplicateRowError(`There is a row with the key ${this.#keyOf(row)}`);
    }
    this.#set('add', row);
  }

  put(row: Row): void {
    this.#set('put', row);
  }

  delete(key: string): void {
    this.rows.delete(key);
    this.#sorted = null;
    this.changes.push({ kind: 'delete', key });
  }

  #set(kind: 'add' | 'put', row: Row): void {
    if (row.regionId !== this.#regionId) {
      throw new RangeError(`A transaction on ${this.#regionId} got a row of ${row.regionId}`);
    }
    if (this.#damagedKeys.includes(this.#keyOf(row))) {
      throw new DamagedRecordError(
        'A record of the demo’s data that cannot be read has this name. It is left as it is; choose another name.',
      );
    }
    this.rows.set(this.#keyOf(row), row);
    this.#sorted = null;
    this.changes.push({ kind, row });
  }
}

export type BufferedTables = { readonly [T in TableName]: BufferedTable<Rows[T]> };

/** Keys whose records cannot be read, of each table: they may be anything that IndexedDB takes. */
export type DamagedKeys = { readonly [T in TableName]: readonly unknown[] };

const nothingDamaged: DamagedKeys = {
  keyPairs: [],
  retiredNames: [],
  instances: [],
};

/** Begins a transaction on the given rows of one region. */
export function bufferedTables(
  regionId: string,
  rows: { readonly [T in TableName]: Iterable<Rows[T]> },
  damaged: DamagedKeys = nothingDamaged,
): BufferedTables {
  const table = <T extends TableName>(name: T, keyOf: (row: Rows[T]) => string) =>
    new BufferedTable<Rows[T]>(regionId, rows[name], keyOf, damaged[name]);
  return {
    keyPairs: table('keyPairs', (row) => row[rowKeyFields.keyPairs]),
    retiredNames: table('retiredNames', (row) => row[rowKeyFields.retiredNames]),
    instances: table('instances', (row) => row[rowKeyFields.instances]),
  };
}

/** Runs `fn` and refuses a promise as its result. */
export function runSynchronously<Tables, T>(tables: Tables, fn: (tables: Tables) => T): T {
  const result = fn(tables);
  if (result instanceof Promise) {
    // Its own failure would otherwise be reported as unhandled, beside the error thrown here.
    result.catch(() => undefined);
    throw new TypeError('The function of a transaction must be synchronous');
  }
  return result;
}

/** A copy of the rows to work on, for what may fail halfway. */
export function copiedTables(
  regionId: string,
  { keyPairs, retiredNames, instances }: ReadTables,
): BufferedTables {
  return bufferedTables(regionId, {
    keyPairs: keyPairs.all(),
    retiredNames: retiredNames.all(),
    instances: instances.all(),
  });
}

/** The first rows of a region. */
export function seededTables(regionId: string, seed: Seed): BufferedTables {
  const isHere = (row: { readonly regionId: string }): boolean => row.regionId === regionId;
  return bufferedTables(regionId, {
    keyPairs: seed.keyPairs.filter(isHere),
    retiredNames: seed.retiredNames.filter(isHere),
    instances: seed.instances.filter(isHere),
  });
}

/** A store that forgets everything when the page is left. */
export function memoryStore(seed: Seed): ReplaceableStore {
  let first = seed;
  /** Nothing changes them but a write, which leaves others in their place. */
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
      const tables = copiedTables(regionId, stored(regionId));
      const result = runSynchronously(tables, fn);
      regions.set(regionId, tables);
      return result;
    },
  };
}
