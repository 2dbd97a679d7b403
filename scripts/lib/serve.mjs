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
 * @param {string} [api] where requests to `api/` are passed on to
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
 * Proxies the page's requests to `api/` to `target`, as a host of the live build must do. A
 * connection that breaks there also breaks here.
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
        // The target may act for the user, so reject requests of other sites.
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
