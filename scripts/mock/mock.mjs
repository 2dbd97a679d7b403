import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { installMissing } from '../lib/install.mjs';
import { closeWhenStopped } from '../lib/run.mjs';
import { USAGE, readOptions } from './options.mjs';

/**
 * Installs missing packages, bundles the mock if its sources have changed, and serves it over HTTP
 * until stopped.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>} whether the server is running or help was printed
 */
export async function mock(args) {
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
  const { bundle, mockBundle } = await import('../lib/bundle.mjs');
  /** @type {typeof import('../../src/mock/http/mock-server.ts')} */
  const { serveMock, RamPolicy } = await import(pathToFileURL(await bundle(mockBundle)).href);
  const policy = policyFor(options, RamPolicy);
  const server = await serveMock({ ...options, ...(policy && { policy }) }).catch((error) => {
    throw errorMessage(error, options.port);
  });
  closeWhenStopped(server);
  console.log(`ECS mock: ${server.url}`);
  console.log(`Data: ${options.dataFile ?? 'in memory only; --data=FILE keeps it'}`);
  const { size } = options.accessKeys;
  console.log(`Signatures: ${size === 0 ? 'not checked' : `checked, ${size} access key(s)`}`);
  const { deny, policyFile } = options;
  if (policyFile !== undefined) console.log(`Permissions: as in ${policyFile}`);
  if (deny.length > 0) console.log(`Denied: ${deny.join(', ')}`);
  console.log('Ctrl-C stops it.');
  return true;
}

/**
 * The permissions set by the options; undefined allows everything.
 *
 * @param {import('./options.mjs').MockOptions} options
 * @param {typeof import('../../src/mock/http/mock-server.ts').RamPolicy} RamPolicy
 */
function policyFor({ deny, policyFile }, RamPolicy) {
  if (policyFile !== undefined) {
    return RamPolicy.parse(readFileSync(policyFile, 'utf8')).denying(deny);
  }
  return deny.length === 0 ? undefined : RamPolicy.all().denying(deny);
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function errorMessage(error, port) {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken; name another, --port=…`);
  if (error.code === 'EACCES') return new Error(`Port ${port} is not for everyone; name another.`);
  return error;
}
