import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root, runPackage } from './run.mjs';

/**
 * @typedef {object} Build
 * @property {'demo' | 'live'} mode
 * @property {string} base the path that the page is served under
 * @property {string} outDir
 */

/** The builds for the end-to-end tests; `npm start` serves the first one. */
export const builds = /** @satisfies {Record<string, Build>} */ ({
  demo: { mode: 'demo', base: '/', outDir: 'dist/demo' },
  subPath: { mode: 'demo', base: '/demo/', outDir: 'dist/demo-subpath' },
  live: { mode: 'live', base: '/', outDir: 'dist/live' },
});

const INPUTS = [
  'index.html',
  'package-lock.json',
  'public',
  'scripts/vite',
  'src',
  'vite.config.ts',
];

/**
 * @param {Build} build
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function make(build) {
  const stamp = stampFile(build);
  rmSync(stamp, { force: true });
  const inputs = hashInputs(build);
  const { mode, base, outDir } = build;
  const args = ['build', '--mode', mode, '--base', base, '--outDir', outDir, '--logLevel', 'warn'];
  if (!(await runPackage('vite', args))) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, inputs);
  return true;
}

/**
 * @param {Build} build
 * @returns {Promise<boolean>} whether it is there and up to date now
 */
export async function buildIfStale(build) {
  return isFresh(build) || make(build);
}

/** @param {Build} build */
export function isFresh(build) {
  const stamp = stampFile(build);
  if (!existsSync(stamp) || !existsSync(join(root, build.outDir, 'index.html'))) return false;
  return readFileSync(stamp, 'utf8') === hashInputs(build);
}

/** Next to the build, because files inside it are served. @param {Build} build */
function stampFile(build) {
  return join(root, `${build.outDir}.inputs`);
}

/** @param {Build} build */
function hashInputs(build) {
  const hash = createHash('sha256').update(JSON.stringify(build));
  for (const file of INPUTS.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
