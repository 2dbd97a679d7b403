import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Where the worker script lies, relative to the base of the page. */
export const WORKER_FILE = 'mockServiceWorker.js';

/**
 * The service worker of the demo: MSW's own, behind a listener that leaves everything but requests
 * to `api/` alone. One script, because `importScripts` of a second one is a Trusted Types sink.
 */
export function workerSource(): string {
  const scope = readFileSync(new URL('./mock-worker-scope.js', import.meta.url), 'utf8');
  const msw = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  return `${scope}\n${readFileSync(msw, 'utf8')}`;
}

/** Emits the worker script in a build and serves it in development; nothing lies in `public/`. */
export function mockWorker(): Plugin {
  let base = '/';
  return {
    name: 'mock-worker',
    configResolved(config) {
      base = config.base;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER_FILE, source: workerSource() });
    },
    configureServer(server) {
      const source = workerSource();
      server.middlewares.use((request, response, next) => {
        if (request.url?.replace(/\?.*$/, '') !== base + WORKER_FILE) {
          next();
          return;
        }
        response.writeHead(200, {
          'Content-Type': 'text/javascript; charset=utf-8',
          'Cache-Control': 'no-cache',
          'Service-Worker-Allowed': base,
        });
        response.end(source);
      });
    },
  };
}
