import { parseArgs } from 'node:util';
import {
  accountFlags,
  misplacedValueError,
  readAccountOptions,
  withAccountValue,
} from '../account/options.mjs';
import { builds, isFresh, make } from './builds.mjs';
import { installMissing } from './install.mjs';
import { closeWhenStopped } from './run.mjs';

const USAGE = `npm start -- [--port=4173] [--base=/demo/] [--host=0.0.0.0] [--api=http://127.0.0.1:4010]
  --port  where to serve; when it is taken, the next free one
  --base  the path to serve under, with / at both ends
  --host  the address to listen on, when not only this machine shall see it
  --api   serves the live build instead, and passes what it asks for on to this address
  --help  prints this

npm start -- --account[=PROFILE] [--port=4173] [--base=/] [--read-only] [--region=cn-beijing]
             [--network=vpc] [--audit=FILE] [--endpoint=URL] [--allow-root] [--plain-host]
  --account     manages your Alibaba Cloud account, with the credentials of the Alibaba Cloud CLI,
                the environment or a role; PROFILE is one of the CLI's profiles
  --read-only   refuses everything that changes something
  --region      where the page starts
  --network     vpc uses the endpoints inside a VPC
  --audit       appends a line for each call to this file
  --endpoint    sends every call to this address instead of Alibaba Cloud's
  --allow-root  accepts the access key of the account's root user
  --plain-host  serves at 127.0.0.1, for browsers that don't resolve names ending in .localhost`;

/**
 * Installs missing packages, builds the demo if its sources have changed, and serves it until
 * stopped.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the server is running
 */
export async function start(args) {
  const options = readOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return true;
  }
  if ('error' in options) {
    console.error(`${options.error}\n\n${USAGE}`);
    return false;
  }
  await installMissing();
  if ('network' in options) {
    const { manageAccount } = await import('../account/account.mjs');
    return manageAccount(options);
  }
  const build = buildFor(options);
  if (!isFresh(build)) {
    console.log(`Building the ${build.mode === 'live' ? 'live console' : 'demo'} …`);
    if (!(await make(build))) return false;
  }
  await serve(build, options);
  return true;
}

/** @typedef {import('../account/options.mjs').AccountOptions} AccountOptions */

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
  const { serveBuild } = await import('./serve.mjs');
  const server = await serveBuild(build, { port, host }, api);
  closeWhenStopped(server);
  const address = server.httpServer.address();
  const isElsewhere = typeof address === 'object' && address?.port !== port;
  if (isElsewhere) console.log(`Port ${port} is taken.`);
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  for (const url of [...local, ...network]) console.log(`ECS Key Pair Console: ${url}`);
  console.log('Ctrl-C stops it.');
}

/**
 * @param {string[]} args
 * @returns {StartOptions | AccountOptions | 'help' | { error: string }}
 */
export function readOptions(args) {
  let values;
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const help = /** @type {const} */ ({ type: 'boolean', short: 'h' });
    ({ values } = parseArgs({
      args: withAccountValue(args),
      options: {
        port: text,
        base: text,
        host: text,
        api: text,
        help,
        account: text,
        ...accountFlags,
      },
    }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: misplacedValueError(args) ?? message };
  }
  if (values.help) return 'help';
  const { port = '4173', base = '/', host = 'localhost', api } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    return { error: `--port is a number from 1 to 65535, not "${port}".` };
  }
  if (!/^\/([\w.~-]+\/)*$/.test(base)) {
    return { error: `--base begins and ends with /, unlike "${base}".` };
  }
  if (api !== undefined && !(/^https?:\/\//.test(api) && URL.canParse(api))) {
    return { error: `--api is an address like http://127.0.0.1:4010, not "${api}".` };
  }
  if (values.account !== undefined) {
    if (api !== undefined) return { error: '--account and --api exclude each other.' };
    if (values.host !== undefined) {
      return { error: '--account serves on this machine only, so it takes no --host.' };
    }
    return readAccountOptions(values, { port: Number(port), base });
  }
  const homeless = Object.keys(accountFlags).find((name) => name in values);
  if (homeless !== undefined) return { error: `--${homeless} needs --account.` };
  return { port: Number(port), base, host, ...(api === undefined ? {} : { api }) };
}
