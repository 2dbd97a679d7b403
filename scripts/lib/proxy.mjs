import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';

/**
 * What the host of the live build has to do beside serving files: it passes on to `target` what the
 * page asks of `api/`. A connection that breaks there breaks here.
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
        // What is behind may act for the person who runs this, so no other site may ask it.
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
