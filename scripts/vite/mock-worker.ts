import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Relative to the page's base. */
export const WORKER_FILE = 'mockServiceWorker.js';

/**
 * The demo's service worker: MSW's own, after a listener that ignores everything but requests to
 * `api/`. One script, because `importScripts` is a Trusted Types sink.
 */
export function workerSource(): string {
  const scope = readFileSync(new URL('./mock-worker-scope.js', import.meta.url), 'utf8');
  const msw = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  return `${scope}\n${readFileSync(msw, 'utf8')}`;
}

/** Emits the worker script in a build and serves it in development. */
export function mockWorker(): Plugin {
  return {
    name: 'mock-worker',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: WORKER_FILE, source: workerSource() });
    },
    configureServer(server) {
      const source = workerSource();
      const { base } = server.config;
      server.middlewares.use(base + WORKER_FILE, (_request, response) => {
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
