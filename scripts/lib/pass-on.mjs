import { request } from 'node:http';
import { pipeline } from 'node:stream';

/**
 * What the host of the live build has to do beside serving files: it passes on to `target` what the
 * page asks of `api/`. A connection that breaks there breaks here.
 *
 * @param {string} target
 * @returns {import('vite').Plugin}
 */
export function passOn(target) {
  return {
    name: 'pass-on',
    configurePreviewServer({ config, middlewares }) {
      middlewares.use(`${config.base}api/`, (asked, answer) => {
        const { method, headers } = asked;
        const path = asked.originalUrl ?? '';
        const passed = request(new URL(path, target), { method, headers }, (received) => {
          answer.writeHead(received.statusCode ?? 502, received.headers).flushHeaders();
          pipeline(received, answer, () => undefined);
        });
        passed.on('error', () => answer.destroy());
        asked.pipe(passed);
      });
    },
  };
}
