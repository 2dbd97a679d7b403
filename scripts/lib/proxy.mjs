import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';

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
    name: 'pass-on',
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(`${config.base}api/`, (asked, answer) => {
        // The target may act for the user, so reject requests of other sites.
        if (!['same-origin', undefined].includes(asked.headers['sec-fetch-site']?.toString())) {
          answer.writeHead(403).end();
          return;
        }
        const { host: _, ...headers } = asked.headers;
        const url = new URL(`.${asked.url ?? ''}`, target);
        const passed = request(url, { method: asked.method, headers }, (received) => {
          answer.writeHead(received.statusCode ?? 502, received.headers).flushHeaders();
          pipeline(received, answer, () => undefined);
        });
        passed.on('error', () => answer.destroy());
        asked.pipe(passed);
      });
    },
  };
}
