import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { announceGateway } from '../../contract/gateway-announcement';
import { singleHeader, type RequestHead } from '../rules/head';
import { GatewayError } from '../rules/gateway-error';
import { send } from './messages';
import type { Sessions } from './sessions';

const linkIsSpent =
  'This sign-in link was used before or is older than 10 minutes. Press Enter in the terminal where the gateway runs to get another one.';

/**
 * Serves the page below `base`, and `<base>sign-in`, which exchanges a link's token for a cookie. Throws
 * GatewayError for other paths and methods.
 */
export function localPage(
  base: string,
  fileAt: PageFiles,
  sessions: Sessions,
): (head: RequestHead, response: ServerResponse) => void {
  return (head, response) => {
    if (head.method !== 'GET' && head.method !== 'HEAD') {
      throw new GatewayError('methodNotAllowed', 'The page takes GET.');
    }
    if (head.path === `${base}sign-in`) {
      signIn(head, response, base, sessions);
      return;
    }
    const file = head.path.startsWith(base) ? fileAt(head.path.slice(base.length)) : undefined;
    if (file === undefined) {
      throw new GatewayError('notFound', 'There is nothing at this address.');
    }
    response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
    response.end(head.method === 'HEAD' ? undefined : file.body);
  };
}

function signIn(
  head: RequestHead,
  response: ServerResponse,
  base: string,
  sessions: Sessions,
): void {
  const token = /^token=([\w-]{43})$/.exec(head.query)?.[1];
  const cookie = token === undefined || !isVisit(head) ? undefined : sessions.redeem(token);
  if (cookie === undefined) {
    const page = `http://${singleHeader(head, 'host')}${base}`;
    const ifSignedIn = `If you are signed in in this browser, open ${page}`;
    const text = { 'content-type': 'text/plain; charset=utf-8' };
    send(response, 403, text, `${linkIsSpent}\n${ifSignedIn}\n`);
    return;
  }
  const setCookie = `${cookie}; Path=${base}api/; HttpOnly; SameSite=Strict`;
  send(response, 303, { location: base, 'set-cookie': setCookie }, '');
}

/** Whether the user opens the link. An image, script, frame or prefetch mustn't use it up. */
function isVisit(head: RequestHead): boolean {
  const { 'sec-fetch-dest': dest, 'sec-fetch-mode': mode, 'sec-purpose': purpose } = head.headers;
  return (
    head.method === 'GET' &&
    (dest === undefined || singleHeader(head, 'sec-fetch-dest') === 'document') &&
    (mode === undefined || singleHeader(head, 'sec-fetch-mode') === 'navigate') &&
    purpose === undefined
  );
}

interface PageFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Takes a percent-encoded path below the base. Unknown routes get the page. */
type PageFiles = (path: string) => PageFile | undefined;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A key pair name may end like a file name, but is deeper in the path. */
const isFilePath = /^(assets\/|[^/]*\.[a-z0-9]+$)/i;

/** Files of the build that only static hosts need. */
const notServed = new Set(['_headers', '404.html']);

/** Reads a build into memory, so that request paths never reach the disk. Throws errors of `node:fs`. */
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

function headersIn(text: string): Record<string, string> {
  const lines = Array.from(text.matchAll(/^ {2}([\w-]+): (.+)$/gm));
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}
