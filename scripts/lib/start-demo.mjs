import { parseArgs } from 'node:util';
import { builds, isFresh, make } from './builds.mjs';
import { installMissing } from './install.mjs';
import { root } from './run.mjs';

const USAGE = `npm start -- [--port=4173] [--base=/demo/] [--host=0.0.0.0]
  --port  where to serve; when it is taken, the next free one
  --base  the path to serve under, with / at both ends
  --host  the address to listen on, when not only this machine shall see it`;

/**
 * Installs what is missing, builds the demo when its sources have changed, and serves it until
 * it is told to stop.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it serves now
 */
export async function start(args) {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`);
    return false;
  }
  await installMissing();
  const build = { ...(options.base === '/' ? builds.demo : builds.subPath), base: options.base };
  if (!isFresh(build)) {
    console.log('Building the demo …');
    if (!(await make(build))) return false;
  }
  await serve(build, options);
  return true;
}

/**
 * @param {import('./builds.mjs').Build} build
 * @param {{ port: number, host: string }} options
 */
async function serve(build, { port, host }) {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    mode: build.mode,
    base: build.base,
    logLevel: 'warn',
    build: { outDir: build.outDir },
    preview: { port, host },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
  const address = server.httpServer.address();
  const isElsewhere = typeof address === 'object' && address?.port !== port;
  if (isElsewhere) console.log(`Port ${port} is taken.`);
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  for (const url of [...local, ...network]) console.log(`ECS Key Pair Console: ${url}`);
  console.log('Ctrl-C stops it.');
}

/**
 * @param {string[]} args
 * @returns {{ port: number, base: string, host: string } | string} or what is wrong with them
 */
export function readOptions(args) {
  /** @type {{ port?: string, base?: string, host?: string }} */
  let values;
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    ({ values } = parseArgs({ args, options: { port: text, base: text, host: text } }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { port = '4173', base = '/', host = 'localhost' } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    return `--port is a number from 1 to 65535, not "${port}".`;
  }
  if (!/^\/([\w.~-]+\/)*$/.test(base)) return `--base begins and ends with /, unlike "${base}".`;
  return { port: Number(port), base, host };
}
