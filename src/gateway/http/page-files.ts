import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { announceGateway } from '../../contract/gateway-announcement';

interface PageFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The file at a percent-encoded path below the page's base, without a slash at the start. The page
 * itself where there is no such file, as its router shows what isn't there; undefined for a file
 * that is missing.
 */
export type PageFiles = (path: string) => PageFile | undefined;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A key pair's name may end like a file, but is deeper in the path. */
const isFilePath = /^(assets\/|[^/]*\.[a-z0-9]+$)/i;

/** Only for static hosts. */
const notServed = new Set(['_headers', '404.html']);

/**
 * Reads a build of the page into memory, so that no path of a request reaches the disk. Its
 * `_headers` file defines the headers it's served with.
 *
 * @throws Error of `node:fs` if the folder isn't a build
 */
export function readPageFiles(folder: string, startRegionId = ''): PageFiles {
  const always = headersIn(readFileSync(join(folder, '_headers'), 'utf8'));
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(folder.replace(/[/\\]$/, '').length + 1).replaceAll(sep, '/');
    if (!entry.isFile() || notServed.has(path)) continue;
    const isHashed = path.startsWith('assets/');
    const content = readFileSync(full);
    files.set(path, {
      body:
        path === 'index.html'
          ? Buffer.from(announceGateway(content.toString(), startRegionId))
          : content,
      headers: {
        ...always,
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
      },
    });
  }
  const page = files.get('index.html');
  return (path) => files.get(path) ?? (isFilePath.test(path) ? undefined : page);
}

/** The headers of the only rule in `_headers`. */
function headersIn(text: string): Record<string, string> {
  const lines = Array.from(text.matchAll(/^ {2}([\w-]+): (.+)$/gm));
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}
