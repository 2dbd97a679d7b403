import { open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatDataFile, parseDataFile, rowsOfRegion } from '../store/data-file-format';
import type { DataFileFault, RegionRows } from '../store/data-file-format';
import type { Seed } from '../store/records';
import { StorageFullError, StorageUnavailableError } from '../store/storage-errors';
import type { StorageError } from '../store/storage-errors';
import { bufferedTables, runSynchronously, seededTables } from '../store/store';
import type { BufferedTables, ReadTables, Store, WriteTables } from '../store/store';

const faultTexts: Readonly<Record<DataFileFault, string>> = {
  'not-json': 'is damaged: it is no JSON.',
  'not-a-data-file': 'is no data file of the stand-in.',
  newer: 'was made by a newer version.',
  damaged: 'is damaged: a record is not what the stand-in writes.',
};

/** Why a data file cannot be used, in words for the person who named it. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}

/** By tenant and region. */
type State = ReadonlyMap<string, RegionRows>;

interface Write {
  /** Runs on the rows as earlier writes leave them; gives how to tell the outcome. */
  readonly run: (state: Map<string, RegionRows>) => () => void;
  readonly fail: (error: StorageError) => void;
}

/**
 * The rows of all tenants in one file, see `formatDataFile`. A region is in it once it was written
 * to; before that it is the first data.
 *
 * A write is done when the whole file, with it inside, has been flushed to the disk beside the old
 * one and has taken its name, so a process killed at any moment leaves the old or the new file.
 * Writes that come together are stored together. Reads see what is stored.
 */
export class DataFile {
  readonly #path: string;
  readonly #seed: Seed;
  #stored: State;
  /** The file as this process left it, to notice another one that writes it too. */
  #mark: string;
  /** The rows of each region as reads see them. */
  readonly #tables = new Map<
    string,
    { readonly rows: RegionRows | undefined; tables: ReadTables }
  >();
  #waiting: Write[] = [];
  #isStoring = false;

  private constructor(path: string, seed: Seed, regions: readonly RegionRows[], mark: string) {
    this.#path = path;
    this.#seed = seed;
    this.#stored = new Map(regions.map((rows) => [keyOf(rows.tenant, rows.regionId), rows]));
    this.#mark = mark;
  }

  /**
   * Reads the file, or makes it where there is none.
   *
   * @throws DataFileError when it cannot be read or written, is damaged, or is of a newer version;
   * it is left as it is
   */
  static async open(path: string, seed: Seed): Promise<DataFile> {
    try {
      if (!(await exists(path))) {
        const made = new DataFile(path, seed, [], '');
        await made.#replaceFile(made.#stored);
        return made;
      }
      // A link stays one, and what it leads to is replaced.
      const real = await realpath(path);
      const { regions, fault } = parseDataFile(await readFile(real, 'utf8'));
      if (fault !== undefined)
        throw new DataFileError(`The data file ${path} ${faultTexts[fault]}`);
      return new DataFile(real, seed, regions, await markOf(real));
    } catch (error) {
      if (error instanceof DataFileError) throw error;
      throw new DataFileError(`The data file ${path} cannot be used: ${reasonOf(error)}`);
    }
  }

  tenants(): ReadonlySet<string> {
    return new Set(Array.from(this.#stored.values(), ({ tenant }) => tenant));
  }

  /** The rows of one tenant. A write may reject with a StorageError besides what `fn` throws. */
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
                  state.set(keyOf(tenant, regionId), rowsOfRegion(tenant, regionId, tables));
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
        // What was refused may have been refused because of a write that now is not there either.
        for (const { fail } of writes) fail(storageErrorOf(error));
      }
    }
    this.#isStoring = false;
  }

  #begin(state: State, tenant: string, regionId: string): BufferedTables {
    const rows = state.get(keyOf(tenant, regionId));
    return rows ? bufferedTables(regionId, rows) : seededTables(regionId, this.#seed);
  }

  /** Made once for each change. */
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
    if ((await exists(this.#path)) && (await markOf(this.#path)) !== this.#mark) {
      throw new StorageUnavailableError('The data file was changed by another program.');
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

/** A tenant's name has no slash. */
function keyOf(tenant: string, regionId: string): string {
  return `${tenant}/${regionId}`;
}

function isChanged({ keyPairs, retiredNames, instances }: BufferedTables): boolean {
  return [keyPairs, retiredNames, instances].some(({ changes }) => changes.length > 0);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function markOf(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path);
  return `${ino} ${size} ${mtimeMs}`;
}

/** So that the new name outlives a loss of power. Not every system can do it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function storageErrorOf(error: unknown): StorageError {
  if (error instanceof StorageUnavailableError) return error;
  const cause = { cause: error };
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')
    ? new StorageFullError('The disk has no room for the data file.', cause)
    : new StorageUnavailableError('The data file cannot be written.', cause);
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
