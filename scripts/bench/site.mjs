import { preview } from 'vite';
import { root } from '../lib/run.mjs';

/**
 * Serves a build with its security headers on a free port, compressed as a real host would.
 *
 * @param {import('../lib/builds.mjs').Build} build
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ mode, base, outDir }) {
  const server = await preview({
    root,
    mode,
    base,
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`The ${mode} build is not served anywhere.`);
  return { url, close: () => server.close() };
}
