import { createServer } from 'vite';
import { root } from './run.mjs';

/**
 * Runs the default export of a TypeScript module, which Node 20 can't load by itself.
 *
 * @param {string} file its path in the project, with / in front
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runTypeScript(file, args) {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  // Vite sets it to "development", which would also apply to the builds that the program makes.
  delete process.env['NODE_ENV'];
  try {
    const { default: program } = await server.ssrLoadModule(file);
    return await program(args);
  } finally {
    await server.close();
  }
}
