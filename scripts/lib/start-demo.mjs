import { parseArgs } from 'node:util';
import { builds, isFresh, make } from './builds.mjs';
import { installMissing } from './install.mjs';
import { root } from './run.mjs';

const USAGE = `npm start -- [--port=4173] [--base=/demo/] [--host=0.0.0.0] [--api=http://127.0.0.1:4010]
  --port  where to serve; when it is taken, the next free one
  --base  the path to serve under, with / at both ends
  --host  the address to listen on, when not only this machine shall see it
  --api   serves the live build instead, and passes what it asks for on to this address
  --help  prints this`;

/**
 * Installs what is missing, builds the demo when its sources have changed, and serves it until
 * it is told to stop.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it serves now
 */
export async function start(args) {
  const options = readOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return true;
  }
  if ('complaint' in options) {
    console.error(`${options.complaint}\n\n${USAGE}`);
    return false;
  }
  await installMissing();
  const build = buildFor(options);
  if (!isFresh(build)) {
    console.log(`Building the ${build.mode === 'live' ? 'live console' : 'demo'} …`);
    if (!(await make(build))) return false;
  }
  await serve(build, options);
  return true;
}

/**
 * @typedef {object} StartOptions
 * @property {number} port
 * @property {string} base
 * @property {string} host
 * @property {string} [api]
 */

/**
 * @param {StartOptions} options
 * @returns {import('./builds.mjs').Build}
 */
function buildFor({ api, base }) {
  if (api !== undefined) return { ...builds.live, base };
  return { ...(base === '/' ? builds.demo : builds.subPath), base };
}

/**
 * @param {import('./builds.mjs').Build} build
 * @param {StartOptions} options
 */
async function serve(build, { port, host, api }) {
  const { preview } = await import('vite');
  const { passOn } = await import('./pass-on.mjs');
  const server = await preview({
    root,
    mode: build.mode,
    base: build.base,
    logLevel: 'warn',
    plugins: api === undefined ? [] : [passOn(api)],
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
 * @returns {StartOptions | 'help' | { complaint: string }}
 */
export function readOptions(args) {
  /** @type {{ port?: string, base?: string, host?: string, api?: string, help?: boolean }} */
  let values;
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const help = /** @type {const} */ ({ type: 'boolean', short: 'h' });
    ({ values } = parseArgs({
      args,
      options: { port: text, base: text, host: text, api: text, help },
    }));
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return 'help';
  const { port = '4173', base = '/', host = 'localhost', api } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    return { complaint: `--port is a number from 1 to 65535, not "${port}".` };
  }
  if (!/^\/([\w.~-]+\/)*$/.test(base)) {
    return { complaint: `--base begins and ends with /, unlike "${base}".` };
  }
  if (api !== undefined && !(/^https?:\/\//.test(api) && URL.canParse(api))) {
    return { complaint: `--api is an address like http://127.0.0.1:4010, not "${api}".` };
  }
  return { port: Number(port), base, host, ...(api === undefined ? {} : { api }) };
}
