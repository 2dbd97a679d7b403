import * as v from 'valibot';
import { keyPairNameViolation } from '../../contract/key-pair-name';
import { keyPairsPerRegion } from '../../contract/limits';
import { md5Fingerprint } from '../../keys/fingerprint/fingerprint';
import { readPublicKeyBody } from '../wire/public-key-body';
import { rowKeyFields, rowSchemas, tableNames } from './records';
import type { KeyPairRecord, Rows, Seed, TableName } from './records';

/** The rows of one region of one tenant. */
export interface RegionRows extends Seed {
  readonly tenant: string;
  readonly regionId: string;
}

/** Incremented with each change of the format. */
const version = 1;
const format = 'ecs-mock';
/** Written by earlier builds. */
const oldFormat = 'ecs-stand-in';

const header = v.object({ format: v.picklist([format, oldFormat]), version: v.number() });
const file = v.object({
  regions: v.array(
    v.object({
      tenant: v.string(),
      regionId: v.string(),
      keyPairs: v.array(rowSchemas.keyPairs),
      retiredNames: v.array(rowSchemas.retiredNames),
      instances: v.array(rowSchemas.instances),
    }),
  ),
});

/** Caches the JSON of regions: their rows are immutable, and a write changes only one region. */
const written = new WeakMap<RegionRows, string>();

/** A data file: JSON with one line per region. */
export function formatDataFile(regions: Iterable<RegionRows>): string {
  const lines = Array.from(regions, (rows) => {
    const line = written.get(rows) ?? JSON.stringify(rows);
    written.set(rows, line);
    return line;
  });
  return `{"format":"${format}","version":${version},"regions":[\n${lines.join(',\n')}\n]}\n`;
}

/** Why a text can't be used as a data file; `newer`: a newer version of the mock wrote it. */
export type DataFileProblem = 'not-json' | 'not-a-data-file' | 'newer' | 'damaged';

/** Parses and checks a data file. `regions` is empty if there's a `problem`. */
export function parseDataFile(text: string): {
  readonly regions: readonly RegionRows[];
  readonly problem?: DataFileProblem;
} {
  const broken = (problem: DataFileProblem) => ({ regions: [], problem });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return broken('not-json');
  }
  const head = v.safeParse(header, json);
  if (!head.success) return broken('not-a-data-file');
  if (head.output.version > version) return broken('newer');
  const { success, output } = v.safeParse(file, json);
  return success && isValid(output.regions) ? { regions: output.regions } : broken('damaged');
}

function isValid(regions: readonly RegionRows[]): boolean {
  return (
    areDistinct(regions.map(({ tenant, regionId }) => `${tenant}/${regionId}`)) &&
    regions.every(
      (region) =>
        region.keyPairs.length <= keyPairsPerRegion &&
        region.keyPairs.every(isValidKeyPair) &&
        tableNames.every((table) => {
          const rows: readonly Rows[TableName][] = region[table];
          return (
            rows.every(({ regionId }) => regionId === region.regionId) &&
            areDistinct(rows.map((row) => Reflect.get(row, rowKeyFields[table])))
          );
        }),
    )
  );
}

function isValidKeyPair({ name, publicKey, fingerprint }: KeyPairRecord): boolean {
  if (keyPairNameViolation(name) !== null) return false;
  try {
    const { blob } = readPublicKeyBody(publicKey, { acceptsEd25519: true });
    return md5Fingerprint(blob) === fingerprint;
  } catch {
    return false;
  }
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
