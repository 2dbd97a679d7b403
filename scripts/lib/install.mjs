import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

export async function installMissing() {
  const lock = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (lock && installed && isInstalled(lock, installed, (path) => existsSync(join(root, path)))) {
    return;
  }
  console.log('Installing what package-lock.json names …');
  const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const args = ['ci', ...options, '--loglevel=error'];
  // The npm that started this script, if any.
  const npm = process.env['npm_execpath'];
  const isInstalling = npm?.endsWith('npm-cli.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args);
  if (!(await isInstalling)) throw new Error('npm ci did not succeed; see above.');
}

/**
 * Whether npm's list of installed packages matches the lockfile. npm writes that list last, so an
 * interrupted install leaves none.
 *
 * @param {Packages} lock
 * @param {Packages} installed
 * @param {(path: string) => boolean} exists
 */
export function isInstalled(lock, installed, exists) {
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // It may be for another platform.
    if (found === undefined) return wanted.optional === true;
    const same = found.version === wanted.version && found.integrity === wanted.integrity;
    return same && exists(path);
  });
}

/** @param {string} file @returns {Packages | undefined} */
function readPackages(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
