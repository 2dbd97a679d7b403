import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'vite';
import { root } from './run.mjs';

/** The limit for the JavaScript of the live build's first load, in compressed bytes (brotli 11). */
export const liveFirstLoadLimit = 95_000;

/**
 * The files of a build by their path in it, with `/` between folders.
 *
 * @typedef {ReadonlyMap<string, string>} BuiltFiles
 */

/**
 * What the files of a build with this ending weigh, each compressed by itself with brotli 11.
 *
 * @param {import('./builds.mjs').Build} build
 * @param {'.js' | '.css'} ending
 * @returns {{ first: number, lazy: number }} in bytes: what index.html loads, and what may come later
 */
export function buildWeight(build, ending) {
  const files = readBuild(build);
  const inFirstLoad = firstLoad(files, build.base);
  const weight = { first: 0, lazy: 0 };
  for (const [path, text] of files) {
    if (!path.endsWith(ending)) continue;
    weight[inFirstLoad.has(path) ? 'first' : 'lazy'] += compressedSize(text);
  }
  return weight;
}

/**
 * The scripts, preloaded modules and style sheets in `index.html`, with all modules they import
 * statically, as paths in the build.
 *
 * @param {BuiltFiles} files
 * @param {string} base
 * @returns {ReadonlySet<string>}
 */
export function firstLoad(files, base) {
  const page = files.get('index.html') ?? '';
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)];
  const waiting = named.map(([, url = '']) => url.slice(base.length));
  /** @type {Set<string>} */
  const found = new Set();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = files.get(path);
    if (text === undefined || found.has(path)) continue;
    found.add(path);
    if (path.endsWith('.js')) waiting.push(...staticImports(path, text));
  }
  return found;
}

/**
 * @param {string} path of a module in the build
 * @param {string} text
 */
function staticImports(path, text) {
  return parseAst(text).body.flatMap((statement) => {
    const imports =
      statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportNamedDeclaration' ||
      statement.type === 'ExportAllDeclaration';
    if (!imports || !statement.source) return [];
    return [posix.join(posix.dirname(path), statement.source.value)];
  });
}

/** @param {string} text */
function compressedSize(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * @param {import('./builds.mjs').Build} build
 * @returns {BuiltFiles}
 */
function readBuild({ outDir }) {
  const folder = join(root, outDir);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => /\.(?:html|js|css)$/.test(path))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}
