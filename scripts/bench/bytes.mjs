import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'vite';
import { root } from '../lib/run.mjs';
import { aim, kilobytes } from './table.mjs';

const LIVE_AIM = 100_000;

/**
 * The files of a build by their path in it, with `/` between folders.
 *
 * @typedef {ReadonlyMap<string, string>} BuiltFiles
 */

/**
 * What a build weighs: what index.html loads, and what is loaded later if at all.
 *
 * @param {{ demo: import('../lib/builds.mjs').Build, live: import('../lib/builds.mjs').Build }} builds
 * @returns {import('./table.mjs').Table}
 */
export function benchBytes({ demo, live }) {
  const rows = [demo, live].flatMap((build) => {
    const files = readBuild(build);
    const first = firstLoad(files, build.base);
    const weights = ['.js', '.css'].map((ending) => {
      const all = [...files.keys()].filter((path) => path.endsWith(ending));
      return {
        first: weigh(
          files,
          all.filter((path) => first.has(path)),
        ),
        all: weigh(files, all),
      };
    });
    return weights.map((weight, index) => {
      const isAim = build === live && index === 0;
      /** @type {[string, ...string[]]} */
      const row = [
        `${build.mode} ${index === 0 ? 'JS' : 'CSS'}`,
        kilobytes(weight.first),
        kilobytes(weight.all - weight.first),
        ...(isAim ? [aim('first load under 100', weight.first < LIVE_AIM)] : []),
      ];
      return row;
    });
  });
  return {
    title: 'Weight, kB (brotli 11, each file by itself)',
    columns: ['first load', 'lazy', 'aim'],
    rows,
    notes: [
      'First load: what index.html names, and all that those modules import statically.',
      'The demo holds the stand-in and its worker script, the live build neither.',
    ],
  };
}

/**
 * The scripts, preloaded modules and style sheets that `index.html` names, with all that the
 * modules import statically, as paths in the build.
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

/**
 * @param {BuiltFiles} files
 * @param {string[]} paths
 */
function weigh(files, paths) {
  return paths
    .map((path) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      return brotliCompressSync(files.get(path) ?? '', { params }).length;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * @param {import('../lib/builds.mjs').Build} build
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
