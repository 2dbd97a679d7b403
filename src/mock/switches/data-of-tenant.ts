import { formatDataFile, parseDataFile, type DataFileProblem } from '../store/data-file-format';
import { rowsByTable, type Seed } from '../store/records';
import { regions } from '../seed/regions';
import { rowsOf, type Store } from '../store/store';
import { defaultTenant } from '../http/tenants';

/**
 * A data file with all rows as the default tenant's.
 *
 * @throws StorageError
 */
export async function dataFileOf(store: Store): Promise<string> {
  const all = regions.map(async ({ regionId }) => ({
    tenant: defaultTenant,
    regionId,
    ...(await store.read(regionId, rowsOf)),
  }));
  return formatDataFile(await Promise.all(all));
}

/**
 * The rows of a data file's default or only tenant. A region that isn't in the file has the rows of
 * `first`, as in the mock over HTTP.
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
  if (tenants.size > 0 && chosen.length === 0) return { problem: { tenants: [...tenants] } };
  const written = new Set(chosen.map(({ regionId }) => regionId));
  return {
    rows: rowsByTable((table) => [
      ...first[table].filter(({ regionId }) => !written.has(regionId)),
      ...chosen.flatMap((region: Seed) => region[table]),
    ]),
  };
}
