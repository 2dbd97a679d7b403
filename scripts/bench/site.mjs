import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { proxyRequest } from '../lib/proxy.mjs';
import { root } from '../lib/run.mjs';

/** @typedef {{ url: string, close: () => Promise<void> }} Site */

/**
 * Serves a build with its security headers on a free port, compressed as a real host would.
 *
 * @param {import('../lib/builds.mjs').Build} build
 * @param {string} [api] the server behind `api/`
 * @returns {Promise<Site>}
 */
export async function serve({ mode, base, outDir }, api) {
  return site(
    await preview({
      root,
      mode,
      base,
      logLevel: 'warn',
      plugins: proxyTo(api),
      build: { outDir },
      preview: { port: 0 },
    }),
  );
}

/**
 * Builds and serves the page to compare with: plain React and plain HTML, see `native/`.
 *
 * @param {string} api
 * @returns {Promise<Site>}
 */
export async function serveNativePage(api) {
  const options = /** @satisfies {import('vite').InlineConfig} */ ({
    configFile: false,
    root: fileURLToPath(new URL('native', import.meta.url)),
    logLevel: 'warn',
    build: { outDir: `${root}/dist/bench-native`, emptyOutDir: true, target: 'es2023' },
  });
  await build({ ...options, plugins: [react()] });
  return site(await preview({ ...options, plugins: proxyTo(api), preview: { port: 0 } }));
}

/** @param {string | undefined} api */
function proxyTo(api) {
  return api === undefined ? [] : [proxyRequest(api)];
}

/**
 * @param {import('vite').PreviewServer} server
 * @returns {Site}
 */
function site(server) {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The page is not served anywhere.');
  return { url, close: () => server.close() };
}
