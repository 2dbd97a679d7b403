import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';
import { preview } from 'vite';
import { root } from './run.mjs';

/**
 * Serves a build with its security headers, compressed as a real host would.
 *
 * @param {import('./builds.mjs').Build} build
 * @param {import('vite').PreviewOptions} options
 * @param {string} [api] target for requests to `api/`
 */
export function serveBuild({ mode, base, outDir }, options, api) {
  return preview({
    root,
    mode,
    base,
    logLevel: 'warn',
    plugins: api === undefined ? [] : [proxyRequest(api)],
    build: { outDir },
    preview: options,
  });
}

/**
 * Proxies the page's requests to `api/`, as a host of the live build must do. A broken connection to
 * the target also breaks the client's.
 *
 * @param {string} target
 * @returns {import('vite').Plugin}
 */
export function proxyRequest(target) {
  const { request } = target.startsWith('https:') ? https : http;
  return {
    name: 'api-proxy',
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(`${config.base}api/`, (fromPage, toPage) => {
        // The target may sign requests, so other sites must not reach it.
        if (!['same-origin', undefined].includes(fromPage.headers['sec-fetch-site']?.toString())) {
          toPage.writeHead(403).end();
          return;
        }
        const { host: _, ...headers } = fromPage.headers;
        const url = new URL(`.${fromPage.url ?? ''}`, target);
        const proxied = request(url, { method: fromPage.method, headers }, (response) => {
          toPage.writeHead(response.statusCode ?? 502, response.headers).flushHeaders();
          pipeline(response, toPage, () => undefined);
        });
        proxied.on('error', () => toPage.destroy());
        fromPage.pipe(proxied);
      });
    },
  };
}
