import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
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

const inputs = [
  'index.html',
  'package-lock.json',
  'public',
  'scripts/vite',
  'src',
  'vite.config.ts',
];

/** @param {Build} build @returns {Promise<boolean>} whether it succeeded */
export async function make(build) {
  const stamp = stampFile(build);
  rmSync(stamp, { force: true });
  const hash = hashFiles(inputs, build);
  const { mode, base, outDir } = build;
  const args = ['build', '--mode', mode, '--base', base, '--outDir', outDir, '--logLevel', 'warn'];
  if (!(await runPackage('vite', args))) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** Builds if needed. @param {Build} build @returns {Promise<boolean>} whether it succeeded */
export async function buildIfStale(build) {
  if (isFresh(build)) return true;
  console.log(`Building the ${build.mode === 'live' ? 'live console' : 'demo'} …`);
  return make(build);
}

/** @param {Build} build */
export function isFresh(build) {
  const stamp = stampFile(build);
  if (!existsSync(stamp) || !existsSync(join(root, build.outDir, 'index.html'))) return false;
  return readFileSync(stamp, 'utf8') === hashFiles(inputs, build);
}

/** Next to the build, because files inside it are served. @param {Build} build */
function stampFile(build) {
  return join(root, `${build.outDir}.inputs`);
}
