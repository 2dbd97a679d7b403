import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'vite';
import { root } from './run.mjs';

/** For the live build's JavaScript, in bytes (brotli 11). */
export const liveFirstLoadLimit = 95_000;

/**
 * Sizes of a build's files in bytes, each compressed with brotli 11: those index.html loads, and the
 * rest.
 *
 * @param {import('./builds.mjs').Build} build
 * @param {'.js' | '.css'} ending
 */
export function buildWeight({ outDir, base }, ending) {
  const folder = join(root, outDir);
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:html|js|css)$/.test(path))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
  const inFirstLoad = firstLoad(files, base);
  const weight = { first: 0, lazy: 0 };
  for (const [path, text] of files) {
    if (!path.endsWith(ending)) continue;
    const { length } = brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    });
    weight[inFirstLoad.has(path) ? 'first' : 'lazy'] += length;
  }
  return weight;
}

/**
 * Paths of the scripts, preloaded modules and style sheets in `index.html`, and of their static imports.
 *
 * @param {ReadonlyMap<string, string>} files text by path in the build
 * @param {string} base
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
    if (!path.endsWith('.js')) continue;
    for (const statement of parseAst(text).body) {
      if (!('source' in statement) || !statement.source) continue;
      waiting.push(posix.join(posix.dirname(path), statement.source.value));
    }
  }
  return found;
}
