import { builds, buildIfStale } from './builds.mjs';
import { readCommandLine } from './command-line.mjs';
import { installMissing } from './install.mjs';
import { closeWhenStopped } from './run.mjs';
import { readOptions, usage } from './start-options.mjs';

/**
 * Installs missing packages, builds the page if needed, and serves it until stopped.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the server is running or help was printed
 */
export async function start(args) {
  const options = readCommandLine(args, usage, readOptions);
  if (options === undefined) return true;
  await installMissing();
  if ('network' in options) {
    const { manageAccount } = await import('../account/account.mjs');
    return manageAccount(options);
  }
  const { port, base, host, api } = options;
  const demo = base === '/' ? builds.demo : builds.subPath;
  const build = { ...(api === undefined ? demo : builds.live), base };
  if (!(await buildIfStale(build))) return false;
  const { serveBuild } = await import('./serve.mjs');
  const server = await serveBuild(build, { port, host }, api);
  closeWhenStopped(server);
  const address = server.httpServer.address();
  const isElsewhere = typeof address === 'object' && address?.port !== port;
  if (isElsewhere) console.log(`Port ${port} is taken.`);
  const { local = [], network = [] } = server.resolvedUrls ?? {};
  for (const url of [...local, ...network]) console.log(`ECS Key Pair Console: ${url}`);
  console.log('Ctrl-C stops it.');
  return true;
}
