import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';

const INPUTS = ['src/contract', 'src/keys', 'src/mock'];

/**
 * The stand-in over HTTP, src/mock/node.ts, as one module that Node can load. It is bundled anew
 * when a source or the lockfile has changed. The name tells the sources, so that a bundle is never
 * overwritten while another process loads it.
 *
 * @returns {Promise<string>} the file's path
 */
export async function bundleMock() {
  const folder = join(root, 'dist', 'mock');
  const file = join(folder, `node-${hashInputs()}.js`);
  if (existsSync(file)) return file;
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: 'src/mock/node.ts', target: 'node20', write: false },
  });
  const code = 'output' in output ? output.output[0].code : undefined;
  if (code === undefined) throw new Error('Vite has bundled src/mock/node.ts to nothing.');
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.js') && join(folder, name) !== file) rmSync(join(folder, name));
  }
  return file;
}

function hashInputs() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of INPUTS.flatMap(sourcesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
function sourcesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
