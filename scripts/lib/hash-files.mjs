import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * A hash of files, to tell whether what was made of them is up to date.
 *
 * @param {string[]} paths files, and folders for all that is in them but unit tests
 * @param {unknown} [options] what else counts
 */
export function hashFiles(paths, options) {
  const hash = createHash('sha256').update(JSON.stringify(options ?? null));
  for (const file of paths.flatMap(filesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} path */
function filesIn(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
