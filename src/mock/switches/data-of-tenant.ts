import {
  formatDataFile,
  parseDataFile,
  rowsOfRegion,
  type DataFileProblem,
} from '../store/data-file-format';
import type { Seed } from '../store/records';
import { regions } from '../seed/regions';
import type { Store } from '../store/store';
import { defaultTenant } from '../http/tenants';

/**
 * Exports all rows of a store as a data file, as the default tenant's.
 *
 * @throws StorageError if they can't be read
 */
export async function dataFileOf(store: Store): Promise<string> {
  const all = regions.map(({ regionId }) =>
    store.read(regionId, (tables) => rowsOfRegion(defaultTenant, regionId, tables)),
  );
  return formatDataFile(await Promise.all(all));
}

/**
 * The rows of the default tenant in a data file, or of its only tenant. A region that isn't in the
 * file has the rows of `first`, as in the mock over HTTP. `problem` says why there are no
 * rows.
 */
export function rowsOfDataFile(
  text: string,
  first: Seed,
):
  | { readonly rows: Seed; readonly problem?: never }
  | { readonly rows?: never; readonly problem: DataFileProblem | { tenants: readonly string[] } } {
  const { regions: inFile, problem } = parseDataFile(text);
  if (problem !== undefined) return { problem };
  const tenants = new Set(inFile.map(({ tenant }) => tenant));
  const tenant = tenants.size === 1 ? Array.from(tenants)[0] : defaultTenant;
  const chosen = inFile.filter((region) => region.tenant === tenant);
  if (tenants.size > 0 && chosen.length === 0) {
    return {
      problem: { tenants: [...tenants] },
    };
  }
  const written = new Set(chosen.map(({ regionId }) => regionId));
  const unwritten = <Row extends { readonly regionId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ regionId }) => !written.has(regionId));
  return {
    rows: {
      keyPairs: [...unwritten(first.keyPairs), ...chosen.flatMap((region) => region.keyPairs)],
      retiredNames: [
        ...unwritten(first.retiredNames),
        ...chosen.flatMap((region) => region.retiredNames),
      ],
      instances: [...unwritten(first.instances), ...chosen.flatMap((region) => region.instances)],
    },
  };
}
