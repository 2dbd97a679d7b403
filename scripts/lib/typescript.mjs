import { createServer } from 'vite';
import { root } from './run.mjs';

/**
 * Loads a TypeScript module, which Node 20 can't do, and passes it to `run`.
 *
 * @template Result
 * @param {string} file path in the project, with a leading /
 * @param {(module: Record<string, any>) => Promise<Result>} run
 * @param {import('vite').InlineConfig} [config]
 */
export async function withModule(file, run, config) {
  const { NODE_ENV } = process.env;
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    ...config,
  });
  // Vite sets it to "development", which would also affect builds made by the module.
  if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
  try {
    return await run(await server.ssrLoadModule(file));
  } finally {
    await server.close();
  }
}
