import { mockCodes } from '../../contract/mock-extensions';
import { open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatDataFile, parseDataFile } from '../store/data-file-format';
import type { DataFileProblem, RegionRows } from '../store/data-file-format';
import type { Seed } from '../store/records';
import { StorageError } from '../store/storage-errors';
import { bufferedTables, rowsOf, runSynchronously, seededTables } from '../store/store';
import type { BufferedTables, ReadTables, Store, WriteTables } from '../store/store';

const problemTexts: Readonly<Record<DataFileProblem, string>> = {
  'not-json': 'is damaged: it is not JSON.',
  'not-a-data-file': 'is not a data file of the mock.',
  newer: 'was made by a newer version.',
  damaged: 'is damaged: a record was not written by the mock.',
};

/** Its message tells the user why a data file can't be used. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}

/** By tenant and region. */
type State = ReadonlyMap<string, RegionRows>;

interface Write {
  /** Returns a function that reports the result. */
  readonly run: (state: Map<string, RegionRows>) => () => void;
  readonly fail: (error: StorageError) => void;
}

/**
 * The rows of all tenants in one file, see `formatDataFile`. A region is added on its first write;
 * before that it has the seed data.
 *
 * A write flushes a new file that then replaces the old one, so killing the process never leaves a
 * partial file. Concurrent writes are stored together. Reads return stored data.
 */
export class DataFile {
  readonly #path: string;
  readonly #seed: Seed;
  #stored: State;
  /** Identifies the file as written by this process, to detect writes of another one. */
  #mark: string | undefined;
  readonly #tables = new Map<
    string,
    { readonly rows: RegionRows | undefined; tables: ReadTables }
  >();
  #waiting: Write[] = [];
  #isStoring = false;

  private constructor(path: string, seed: Seed, regions: readonly RegionRows[], mark?: string) {
    this.#path = path;
    this.#seed = seed;
    this.#stored = new Map(regions.map((rows) => [keyOf(rows.tenant, rows.regionId), rows]));
    this.#mark = mark;
  }

  /**
   * Opens the file, or creates it.
   *
   * @throws DataFileError if it can't be read or written, is damaged, or was written by a newer
   * version; the file isn't changed
   */
  static async open(path: string, seed: Seed): Promise<DataFile> {
    try {
      if ((await markOf(path)) === undefined) {
        const made = new DataFile(path, seed, []);
        await made.#replaceFile(made.#stored);
        return made;
      }
      // Keep a symbolic link, and replace its target.
      const real = await realpath(path);
      const { regions, problem } = parseDataFile(await readFile(real, 'utf8'));
      if (problem !== undefined)
        throw new DataFileError(`The data file ${path} ${problemTexts[problem]}`);
      return new DataFile(real, seed, regions, await markOf(real));
    } catch (error) {
      if (error instanceof DataFileError) throw error;
      throw new DataFileError(`The data file ${path} cannot be used: ${reasonOf(error)}`);
    }
  }

  tenants(): ReadonlySet<string> {
    return new Set(Array.from(this.#stored.values(), ({ tenant }) => tenant));
  }

  /** A write may reject with a StorageError in addition to the errors of `fn`. */
  store(tenant: string): Store {
    return {
      read: async (regionId, fn) => runSynchronously(this.#storedTables(tenant, regionId), fn),
      write: (regionId, fn) =>
        new Promise((resolve, reject) => {
          this.#waiting.push({
            run: (state) => {
              const tables = this.#begin(state, tenant, regionId);
              try {
                const result = runSynchronously<WriteTables, ReturnType<typeof fn>>(tables, fn);
                if (isChanged(tables)) {
                  state.set(keyOf(tenant, regionId), { tenant, regionId, ...rowsOf(tables) });
                }
                return () => resolve(result);
              } catch (error) {
                return () => reject(error);
              }
            },
            fail: reject,
          });
          void this.#storeWaiting();
        }),
    };
  }

  async #storeWaiting(): Promise<void> {
    if (this.#isStoring) return;
    this.#isStoring = true;
    while (this.#waiting.length > 0) {
      const writes = this.#waiting;
      this.#waiting = [];
      const next = new Map(this.#stored);
      const outcomes = writes.map(({ run }) => run(next));
      try {
        if (Array.from(next).some(([key, rows]) => this.#stored.get(key) !== rows)) {
          await this.#replaceFile(next);
        }
        this.#stored = next;
        for (const tell of outcomes) tell();
      } catch (error) {
        // Also those that `fn` rejected: they may have conflicted with a write that isn't stored.
        for (const { fail } of writes) fail(storageErrorOf(error));
      }
    }
    this.#isStoring = false;
  }

  #begin(state: State, tenant: string, regionId: string): BufferedTables {
    const rows = state.get(keyOf(tenant, regionId));
    return rows ? bufferedTables(regionId, rows) : seededTables(regionId, this.#seed);
  }

  #storedTables(tenant: string, regionId: string): ReadTables {
    const key = keyOf(tenant, regionId);
    const rows = this.#stored.get(key);
    const known = this.#tables.get(key);
    if (known && known.rows === rows) return known.tables;
    const tables = this.#begin(this.#stored, tenant, regionId);
    this.#tables.set(key, { rows, tables });
    return tables;
  }

  async #replaceFile(state: State): Promise<void> {
    const mark = await markOf(this.#path);
    if (mark !== undefined && mark !== this.#mark) {
      const message = 'The data file was changed by another program.';
      throw new StorageError(mockCodes.storageUnavailable, message);
    }
    const beside = `${this.#path}.new`;
    const file = await open(beside, 'w');
    try {
      await file.writeFile(formatDataFile(state.values()));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, this.#path);
    this.#mark = await markOf(this.#path);
    await syncFolder(dirname(this.#path));
  }
}

/** A tenant's name contains no slash. */
function keyOf(tenant: string, regionId: string): string {
  return `${tenant}/${regionId}`;
}

function isChanged({ keyPairs, retiredNames, instances }: BufferedTables): boolean {
  return [keyPairs, retiredNames, instances].some(({ changes }) => changes.length > 0);
}

/** Undefined if there is no file. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the rename survive a power failure. Not supported on every system. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function storageErrorOf(error: unknown): StorageError {
  if (error instanceof StorageError && error.code === mockCodes.storageUnavailable) return error;
  const cause = { cause: error };
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')
    ? new StorageError(mockCodes.storageFull, 'The disk has no room for the data file.', cause)
    : new StorageError(mockCodes.storageUnavailable, 'The data file cannot be written.', cause);
}

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    EACCES: 'it may not be read or written.',
    EISDIR: 'it is a folder.',
    ENOENT: 'its folder does not exist.',
    ENOTDIR: 'its folder is none.',
    ENOSPC: 'the disk has no room.',
    EROFS: 'the disk is read-only.',
  };
  return reasons[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
